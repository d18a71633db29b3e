import type { Channel, Confidence, UnknownReason } from '../../result/coverage-report.js'
import type { DeclaredSender } from '../../catalogue/declared-sender.js'
import type { CommandEntry } from '../../catalogue/entries/command-entry.js'
import type { HostEntry } from '../../catalogue/entries/host-entry.js'
import type { SenderEntry } from '../../catalogue/entries/sender-entry.js'
import type { CallFact } from '../file-facts.js'
import type { CallSite, Program } from '../program.js'
import { findDispatched } from './find-dispatched.js'
import { matchDeclared } from './match-declared.js'
import { findHttpSends } from './find-http-sends.js'
import { indexHosts } from './host-index.js'
import { matchCommand } from './match-command.js'
import { matchComputed, matchUnnamed } from './match-computed.js'
import { matchSender } from './match-sender.js'
import { indexSenders, type SenderIndex } from './sender-index.js'

/** A call that delivers a notification, with the reason. */
export interface FoundSend extends CallSite {
  readonly provider: string
  readonly path: string
  readonly channel: Channel
  readonly confidence: Confidence
  readonly gray: boolean
  /** The sender is likely and not certain: why. */
  readonly undecided?: UnknownReason
  readonly because: readonly string[]
}

export interface Catalogue {
  readonly senders: readonly SenderEntry[]
  readonly hosts: readonly HostEntry[]
  readonly commands: readonly CommandEntry[]
}

/** Every send of the program, by file and position; one call is one send. */
export function findSends(
  program: Program,
  catalogue: Catalogue,
  declared: readonly DeclaredSender[] = [],
): readonly FoundSend[] {
  const senders = indexSenders(catalogue.senders)
  const hosts = indexHosts(catalogue.hosts)
  const found = [...program.facts.values()].flatMap(({ file, calls }) => [
    ...calls.flatMap((call) => declared.flatMap((sender) => byDeclaration({ file, call }, sender, program))),
    ...calls.flatMap((call) => bySender(file, call, senders, program)),
    ...calls.flatMap((call) => byCommand({ file, call }, catalogue.commands, program)),
    ...findHttpSends({ file, calls }, program, hosts).map(({ send, ...site }) => ({ ...site, ...send })),
  ])
  return inOrder(found)
}

function bySender(file: string, call: CallFact, senders: SenderIndex, program: Program): readonly FoundSend[] {
  const certain = matchSender(call, senders, program.evaluator)
  const dispatched = certain === null ? findDispatched({ file, call }, senders, program) : []
  if (dispatched.length > 0) return dispatched
  const computed = certain ?? matchComputed(call, senders, program.evaluator)
  const match = computed ?? matchUnnamed(call, senders, program.evaluator)
  if (match === null) return []
  const { entry, path, module, channel, gray } = match
  const because =
    certain === null
      ? computed === null
        ? `\`${call.calleeText}\` is ${path} of the package ${module}, and what it is told to do is chosen at run time`
        : `\`${call.calleeText}\` calls a member of ${path} that is chosen at run time, and some of them send`
      : `\`${call.calleeText}\` is ${path} of the package ${module}`
  return [
    {
      file,
      call,
      provider: entry.provider,
      path,
      channel,
      confidence: 'origin',
      gray,
      ...(certain === null ? { undecided: 'computed-member' as const } : {}),
      because: [because],
    },
  ]
}

function byDeclaration(site: CallSite, sender: DeclaredSender, program: Program): FoundSend[] {
  const why = matchDeclared(site, sender, program)
  if (why === null) return []
  return [
    {
      ...site,
      provider: sender.provider ?? sender.class ?? sender.module ?? 'declared',
      path: site.call.calleeText,
      channel: sender.channel ?? 'notification',
      confidence: 'declared',
      gray: false,
      because: [why],
    },
  ]
}

function byCommand(site: CallSite, commands: readonly CommandEntry[], program: Program): FoundSend[] {
  const found = matchCommand(site.call, commands, program.evaluator)
  if (found === null) return []
  return [
    {
      ...site,
      provider: found.entry.provider,
      path: found.text,
      channel: found.entry.channel,
      confidence: 'origin',
      gray: false,
      because: [`\`${site.call.calleeText}\` runs \`${found.text}\``],
    },
  ]
}

/** By file and position; one call is one send, and the first finding of it counts. */
export function inOrder(found: readonly FoundSend[]): readonly FoundSend[] {
  const first = new Map<string, FoundSend>()
  for (const send of found) {
    const key = `${send.call.at} ${send.file}`
    if (!first.has(key)) first.set(key, send)
  }
  return [...first.values()].sort((a, b) => (a.file === b.file ? a.call.at - b.call.at : a.file < b.file ? -1 : 1))
}
