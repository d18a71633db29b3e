import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { Reset } from '../analysis/guards/reset-of.js'
import type { FoundGuard, JobKeys } from '../analysis/guards/guard-context.js'
import { isKeyOption } from '../analysis/guards/key-guard.js'
import type { CallSite, Program } from '../analysis/program.js'
import { triggers as triggerEntries } from '../catalogue/index.js'
import type { GateDeclaration, TriggerDeclaration } from '../config/sendgate-config.js'
import type { Guard } from '../result/coverage-report.js'
import type { SourceFile } from '../syntax/source-file.js'
import { configuredGate, declaredClaim, gatedArgument } from './configured-gate.js'
import { declaredTriggers } from './declared-triggers.js'
import type { Edge } from './graph/call-graph.js'
import { buildGraph, type LinkedGraph } from './graph/build-graph.js'
import { isTrialFile } from './graph/is-trial-file.js'
import { callerKey, readKey } from '../analysis/values/module-key.js'
import { reachedFrom } from './graph/reach.js'
import { rootsOf } from './graph/roots.js'
import { hasComputedJobName } from './graph/computed-job-names.js'
import { storedFunctions } from './graph/stored-functions.js'
import { unseenCallers } from './graph/unseen-callers.js'
import { unseenNames, type UnseenNames } from './graph/unseen-names.js'
import { once } from '../analysis/once.js'
import { groupBy } from '../analysis/group-by.js'
import { hasBody } from './has-body.js'
import { keysOfSend } from './keys-of-send.js'
import type { SqlFunctionOf } from './read-sql-functions.js'
import type { UniqueKeysOf } from './read-unique-keys.js'
import { resetsByTable } from './verdict/resets-by-table.js'
import { GuardBook, type GuardMemories } from './verdict/guard-book.js'
import { handedKeys } from './verdict/handed-keys.js'
import { periodsOf } from './verdict/periods.js'
import { judge, type Judged } from './verdict/judge.js'

export interface VerdictSources {
  readonly program: Program
  readonly sends: readonly FoundSend[]
  readonly gates: readonly GateDeclaration[]
  /** The tree of a file of the program, relative to the root. */
  readonly read: (file: string) => SourceFile | null
  readonly text: (file: string) => string
  /** What the last run knew about guards; absent means nothing. */
  readonly memory?: GuardMemories
  /** Resolves an import of a first-party file; null for everything else. */
  readonly resolve: (from: string, specifier: string) => string | null
  readonly uniqueKeysOf: UniqueKeysOf
  readonly sqlFunctionOf: SqlFunctionOf
  /** Whether anything in the checkout may set a property of this name. */
  readonly isSet: (name: string) => boolean
  /** Functions that published packages hand to others, by key. */
  readonly openExports?: ReadonlySet<string>
  /** Triggers of the configuration, beside the catalogue's. */
  readonly triggers?: readonly TriggerDeclaration[]
  /** Called with each name about which it is asked whether unseen code calls it. */
  readonly onUnseenName?: (name: string) => void
  /** Absent means that all files are gone through. */
  readonly collected?: CollectedProgram
}

/** What verdicts need of every file of a program. */
export interface CollectedProgram {
  readonly linked: LinkedGraph
  /** Files that some other file imports. */
  readonly imported: ReadonlySet<string>
  readonly unseenNames: () => UnseenNames
  readonly isJobNameComputed: () => boolean
  /** Functions that are put where only unseen code finds them, by key. */
  readonly storedFunctions: () => ReadonlySet<string>
  readonly resets: readonly Reset[]
}

export interface WholeProgram extends Judged {
  readonly linked: LinkedGraph
  readonly book: GuardBook
}

/** Judges every send over the whole program: links it into one graph, then walks every path with its guards. */
export function verdicts(sources: VerdictSources): WholeProgram {
  const { program, sends } = sources
  const collected = sources.collected ?? collectedProgram(sources)
  const { linked, imported } = collected
  const { graph, triggers } = linked
  const book = guardBook(sources, collected)
  const isCalled = (key: string): boolean => graph.into(key).length > 0
  const guardsAt = (site: CallSite): readonly Guard[] =>
    book.guardsAt(site).map((found) => guardOf(found, site.file, isCalled))
  const roots = { facts: program.facts, graph, triggers, imported }
  return {
    linked,
    book,
    ...judge({
      program,
      graph,
      own: linked.own,
      handing: linked.handing,
      sends,
      guardsAt,
      handed: handedKeys((site) => book.guardsAt(site), isCalled),
      isOncePerJob: (site) => book.guardsAt(site).some(({ perJob }) => perJob === true),
      rootsOf: (key) => rootsOf(key, roots),
      triggerOf: ({ root, edges }) =>
        [
          ...triggers.through(
            root,
            edges.map(({ to }) => to),
          ),
          ...rootsOf(root, roots),
        ][0] ?? null,
      darkOf: unseenCallers({
        program,
        graph,
        triggers,
        jobs: linked.jobs,
        names: collected.unseenNames,
        isJobNameComputed: collected.isJobNameComputed,
        stored: collected.storedFunctions,
        isOpen: (key) => sources.openExports?.has(key) ?? false,
        ...(sources.onUnseenName === undefined ? {} : { onName: sources.onUnseenName }),
      }),
      isTrial: (key) =>
        isTrialFile(readKey(key).file) && !imported.has(readKey(key).file) && triggers.of(key).length === 0,
    }),
  }
}

/** Goes through all files for what verdicts need of them. */
export function collectedProgram(sources: Pick<VerdictSources, 'program' | 'resolve' | 'triggers'>): CollectedProgram {
  const { program } = sources
  const declared = declaredTriggers(sources.triggers ?? [])
  const linked = buildGraph(program, [...declared.entries, ...triggerEntries], declared.classes)
  return {
    linked,
    imported: importedFiles(sources),
    unseenNames: once(() => unseenNames(program)),
    isJobNameComputed: once(() => hasComputedJobName(program, linked.jobs)),
    storedFunctions: once(() => storedFunctions(program)),
    resets: [...program.facts.values()].flatMap(({ resets = [] }) => resets),
  }
}

/**
 * A key that callers hand in is worth what they hand in: it is found at their calls, and counts for nothing here. Where
 * nobody calls the function, data of the event is always handed in; an option for keys may be left out.
 */
function guardOf(
  { kind, quality, line, why, keyFrom }: FoundGuard,
  file: string,
  isCalled: (key: string) => boolean,
): Guard {
  if (keyFrom === undefined || quality !== 'sound') return { kind, quality, why, file, line }
  const isData = keyFrom.property !== undefined && !isKeyOption(keyFrom.property)
  if (isData && !isCalled(callerKey(file, keyFrom.function))) return { kind, quality, why, file, line }
  return {
    kind,
    quality: 'none',
    why: `${why} The key is a parameter here, so it protects only the calls that hand in a stable one.`,
    file,
    line,
  }
}

function importedFiles({ program, resolve }: Pick<VerdictSources, 'program' | 'resolve'>): ReadonlySet<string> {
  return new Set(
    [...program.facts.values()].flatMap(({ file, imports }) =>
      imports.flatMap((specifier) => resolve(file, specifier) ?? []),
    ),
  )
}

function guardBook(
  { program, sends, gates, read, text, memory, uniqueKeysOf, sqlFunctionOf, isSet }: VerdictSources,
  { linked: { graph, enqueues, registrations }, resets }: Pick<CollectedProgram, 'linked' | 'resets'>,
): GuardBook {
  const bySite = new Map(sends.map((send) => [send.call, send]))
  const inside = sendsByFunction(sends, program)
  const reaching = reachedFrom(
    graph,
    sends.map((send) => callerKey(send.file, send.call.function)),
  )
  const nested = nestedFunctions(program)
  const isFunctionWithBody = (key: string): boolean => readKey(key).at !== null && hasBody(key, program)
  return new GuardBook({
    program,
    read,
    text,
    uniqueKeysOf,
    sqlFunctionOf,
    isSet,
    resetsOf: resetsByTable(resets),
    ...(memory === undefined ? {} : { memory }),
    keysOf: ({ call }) => keysOfSend(bySite.get(call)),
    periodOf: periodsOf(registrations, graph),
    jobKeysOf: ({ call }) => jobKeysOf(enqueues.enqueueOf(call, program.evaluator)),
    gateOf: ({ call }) => {
      const gate = configuredGate(call, program, gates)
      return gate === null || gate.kind === 'claim' ? null : gatedArgument(call, gate)
    },
    claimOf: ({ call }) => {
      const gate = configuredGate(call, program, gates)
      return gate?.kind === 'claim' ? declaredClaim(gate) : null
    },
    entered: ({ file, call }) =>
      graph
        .outOf(callerKey(file, call.function))
        .flatMap(({ kind, site, to }) => (kind === 'call' && site.call === call && isFunctionWithBody(to) ? [to] : [])),
    sendsIn: (key) => {
      const within = nested(key)
      const leads = ({ kind, to }: Edge): boolean =>
        reaching.has(to) && (kind === 'call' || (kind === 'callback' && !within.has(to)))
      return [
        ...(inside.get(key) ?? []),
        ...[...within].flatMap((each) => graph.outOf(each)).flatMap((edge) => (leads(edge) ? [edge.site] : [])),
      ]
    },
  })
}

/** Lists of jobs and plain intervals name no single key. */
function jobKeysOf(enqueue: ReturnType<LinkedGraph['enqueues']['enqueueOf']>): JobKeys | null {
  if (enqueue === null) return null
  const places = enqueue.member.keys
    .filter(({ property }) => !property.includes('[]') && !/seconds$/i.test(property))
    .map(({ argument, property, window }) => ({
      argument,
      ...(property === '' ? {} : { property }),
      ...(window === undefined ? {} : { window }),
    }))
  return { queue: enqueue.entry.name, places }
}

/** Sends by the functions around them, the outer ones too: a callback uses the parameters of the function it stands in. */
function sendsByFunction(sends: readonly FoundSend[], { facts }: Program): ReadonlyMap<string, readonly FoundSend[]> {
  const pairs = sends.flatMap((send) => {
    const keys: string[] = []
    for (let at = send.call.function; at !== null; at = facts.get(send.file)?.functions[at]?.function ?? null)
      keys.push(callerKey(send.file, at))
    return keys.map((key) => ({ key, send }))
  })
  return new Map([...groupBy(pairs, ({ key }) => key)].map(([key, found]) => [key, found.map(({ send }) => send)]))
}

/** The keys of a function and of all that stand in it: callbacks such as that of `list.map(…)` act for it. */
function nestedFunctions({ facts }: Program): (key: string) => ReadonlySet<string> {
  const byFile = new Map<string, Map<string, Set<string>>>()
  return (key) => {
    const { file } = readKey(key)
    const found = byFile.get(file) ?? new Map<string, Set<string>>()
    if (!byFile.has(file)) {
      byFile.set(file, found)
      const functions = facts.get(file)?.functions ?? {}
      for (const fact of Object.values(functions)) {
        for (let at: number | null = fact.at; at !== null; at = functions[at]?.function ?? null)
          found.set(callerKey(file, at), (found.get(callerKey(file, at)) ?? new Set()).add(callerKey(file, fact.at)))
      }
    }
    return found.get(key) ?? new Set([key])
  }
}
