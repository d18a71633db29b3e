import type { TSESTree } from '@typescript-eslint/types'
import type { CommandEntry } from '../../catalogue/entries/command-entry.js'
import type { HostEntry } from '../../catalogue/entries/host-entry.js'
import type { SenderEntry } from '../../catalogue/entries/sender-entry.js'
import type { CoveredFact } from '../../result/editor-facts.js'
import type { SourceFile } from '../../syntax/source-file.js'
import type { Declaration } from '../../catalogue/declaration.js'
import type { DeclaredSender } from '../../catalogue/declared-sender.js'
import type { DeclaredGate } from '../declared/declared-gate.js'
import { matchesDeclaration } from '../declared/matches-declaration.js'
import { collectFacts } from '../facts/collect-facts.js'
import { termsOf } from '../facts/terms.js'
import type { CallFact, FileFacts } from '../file-facts.js'
import { guardsOfFile } from '../guards/file-guards.js'
import type { GuardContext } from '../guards/guard-context.js'
import { link } from '../link.js'
import { eitherOrigin, type Origin } from '../origin.js'
import type { Program } from '../program.js'
import { findSends, type FoundSend } from '../sends/find-sends.js'
import { providerKeysOf } from '../sends/provider-keys.js'
import { declaredSends, isFamily } from './declared-sends.js'
import { firstPartyGuards } from './first-party-guards.js'
import { calledIn, namedIn } from './functions-in-file.js'
import { indexNodes } from './index-nodes.js'
import type { JudgedFile, JudgedSend } from './judged-file.js'
import { placeOfDecision } from './place-of-decision.js'

/** What a host knows beside the file itself. */
export interface FileKnowledge {
  readonly senders: readonly SenderEntry[]
  readonly hosts: readonly HostEntry[]
  readonly commands: readonly CommandEntry[]
  readonly declaredSenders: readonly DeclaredSender[]
  readonly declaredGates: readonly DeclaredGate[]
  readonly ignored: readonly Declaration[]
  /** First-party functions whose calls are the sends, as the whole program found them. */
  readonly wrappers: readonly DeclaredSender[]
  readonly covered: readonly CoveredFact[]
  readonly modules: Readonly<Record<string, string>>
  /** Sends that only types show, asked of the host. */
  readonly typed?: (calls: readonly CallFact[], file: string) => readonly FoundSend[]
}

/** One send of a file that is looked at by itself. */
export interface AnalysedSend extends JudgedSend {
  readonly send: FoundSend
}

/** One file with everything its rules ask about. */
export interface FileAnalysis extends JudgedFile {
  readonly program: Program
  readonly sends: readonly AnalysedSend[]
}

/** Analyses a file by itself: its sends, their guards, and which of them are decided in this file. */
export function analyseFile(source: SourceFile, knowledge: FileKnowledge): FileAnalysis {
  const facts = collectFacts(source)
  const program = link({ files: [facts], resolve: () => null })
  const nodes = indexNodes(source.program)
  const found = sendsOf(source, facts, program, knowledge)
  const terms = termsOf(source)
  const originOf = (node: TSESTree.Node): Origin => eitherOrigin(program.evaluator.values(terms.expression(node)))
  const context = contextOf({ source, facts, program, nodes, found, originOf }, knowledge)
  const guards = guardsOfFile(context)
  const functionsOf = (node: TSESTree.Node): readonly TSESTree.Node[] =>
    offsetsOf(node).flatMap((at) => nodes.functionAt(at) ?? [])
  const offsetsOf = (node: TSESTree.Node): readonly number[] => {
    if (node.type !== 'CallExpression') return namedIn(facts.file, terms.expression(node), program)
    const call = facts.calls.find(({ at, end }) => at === node.range[0] && end === node.range[1])
    return call === undefined ? [] : calledIn(facts.file, call, program)
  }
  const file = { source, facts, program, nodes, context, guards, originOf, functionsOf }
  return { ...file, sends: found.flatMap((send) => judged(send, file, knowledge)) }
}

function sendsOf(
  source: SourceFile,
  facts: FileFacts,
  program: Program,
  knowledge: FileKnowledge,
): readonly FoundSend[] {
  const catalogued = findSends(program, knowledge, knowledge.declaredSenders.filter(isFamily))
  const declared = declaredSends(source, facts, program, knowledge)
  const taken = new Set([...catalogued, ...declared].map(({ call }) => `${call.at} ${call.end}`))
  const open = facts.calls.filter((call) => call.form === 'call' && !taken.has(`${call.at} ${call.end}`))
  const typed = knowledge.typed?.(open, facts.file) ?? []
  const isIgnored = (call: CallFact): boolean =>
    knowledge.ignored.some((each) =>
      matchesDeclaration(call, facts.file, each, { program, modules: knowledge.modules }),
    )
  const once = new Map([...catalogued, ...typed, ...declared].map((send) => [`${send.call.at} ${send.call.end}`, send]))
  return [...once.values()].filter(({ call }) => !isIgnored(call)).sort((a, b) => a.call.at - b.call.at)
}

interface Found extends Pick<FileAnalysis, 'source' | 'facts' | 'program' | 'nodes' | 'originOf'> {
  readonly found: readonly FoundSend[]
}

function contextOf({ source, facts, program, nodes, found, originOf }: Found, knowledge: FileKnowledge): GuardContext {
  const sends = new Map(found.map((send) => [`${send.call.at} ${send.call.end}`, send]))
  const asked: GuardContext = {
    source,
    originOf,
    keysOf: (call) => {
      const send = sends.get(`${call.range[0]} ${call.range[1]}`)
      return send ? providerKeysOf(send, knowledge) : null
    },
  }
  const own = firstPartyGuards({ source, facts, program, nodes, knowledge, sends, context: () => context })
  const context: GuardContext = { ...asked, ...own }
  return context
}

function judged(send: FoundSend, file: Omit<FileAnalysis, 'sends'>, knowledge: FileKnowledge): AnalysedSend[] {
  const node = file.nodes.call(send.call)
  if (node === null) return []
  const guards = file.guards.guardsAt(node)
  return [
    {
      send,
      node,
      guards,
      decided: guards[0]?.quality === 'sound' ? 'guarded' : placeOfDecision(send, node, file, knowledge),
    },
  ]
}
