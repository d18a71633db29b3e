import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { ProviderKeys } from '../analysis/guards/guard-context.js'
import type { CallSite, Program } from '../analysis/program.js'
import { senders, triggers as triggerEntries } from '../catalogue/index.js'
import type { GateDeclaration } from '../config/sendgate-config.js'
import type { Guard } from '../result/coverage-report.js'
import type { SourceFile } from '../syntax/source-file.js'
import { isGate } from './is-gate.js'
import { buildGraph, type LinkedGraph } from './graph/build-graph.js'
import { callerKey } from './graph/module-key.js'
import { rootsOf } from './graph/roots.js'
import { GuardBook } from './verdict/guard-book.js'
import { judge, type Judged } from './verdict/judge.js'

export interface VerdictSources {
  readonly program: Program
  readonly sends: readonly FoundSend[]
  readonly gates: readonly GateDeclaration[]
  /** The tree of a file of the program, relative to the root. */
  readonly read: (file: string) => SourceFile | null
  /** Resolves an import of a first-party file; null for everything else. */
  readonly resolve: (from: string, specifier: string) => string | null
}

export interface WholeProgram extends Judged {
  readonly linked: LinkedGraph
}

/** Judges every send over the whole program: links it into one graph, then walks every path with its guards. */
export function verdicts(sources: VerdictSources): WholeProgram {
  const { program, sends } = sources
  const linked = buildGraph(program, triggerEntries)
  const imported = importedFiles(sources)
  const book = guardBook(sources)
  const guardsAt = (site: CallSite): readonly Guard[] => book.guardsAt(site).map(({ kind, quality, line, why }) => ({ kind, quality, why, file: site.file, line }))
  const roots = { facts: program.facts, graph: linked.graph, triggers: linked.triggers, imported }
  return { linked, ...judge({ program, graph: linked.graph, sends, guardsAt, rootsOf: (key) => rootsOf(key, roots) }) }
}

function importedFiles({ program, resolve }: VerdictSources): ReadonlySet<string> {
  return new Set([...program.facts.values()].flatMap(({ file, imports }) => imports.flatMap((specifier) => resolve(file, specifier) ?? [])))
}

function guardBook({ program, sends, gates, read }: VerdictSources): GuardBook {
  const bySite = new Map(sends.map((send) => [send.call, send]))
  const byFunction = new Map<string, FoundSend[]>()
  for (const send of sends) {
    const key = callerKey(send.file, send.call.function)
    byFunction.set(key, [...(byFunction.get(key) ?? []), send])
  }
  return new GuardBook({
    program, read,
    keysOf: ({ call }) => keysOf(bySite.get(call)),
    gateOf: ({ call }) => (isGate(call, program, gates) ? call.arguments.length - 1 : null),
    sendsIn: (key) => byFunction.get(key) ?? [],
    uniqueKeysOf: () => null,
  })
}

function keysOf(send: FoundSend | undefined): ProviderKeys | null {
  const entry = send === undefined ? undefined : senders.find(({ provider }) => provider === send.provider)
  if (send === undefined || entry === undefined) return null
  const member = send.path.split('.').at(-1) ?? ''
  const { support, parameters = [], window } = entry.idempotency
  return {
    provider: entry.provider, support,
    parameters: parameters.filter(({ members }) => members === undefined || members.includes(member)),
    ...(window === undefined ? {} : { window }),
  }
}
