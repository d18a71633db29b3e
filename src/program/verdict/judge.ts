import type { FoundSend } from '../../analysis/sends/find-sends.js'
import { memoized } from '../../analysis/memoized.js'
import { once } from '../../analysis/once.js'
import type { CallSite, Program } from '../../analysis/program.js'
import type { Guard, SendPath, Trigger, UnknownReason, WrapperCall } from '../../result/coverage-report.js'
import { maximumPaths } from '../../result/maximum-paths.js'
import type { CallGraph, Edge } from '../graph/call-graph.js'
import type { Handing } from '../graph/handing.js'
import { callerKey, readKey } from '../../analysis/values/module-key.js'
import { reachedFrom } from '../graph/reach.js'
import { groupBy } from '../../analysis/group-by.js'
import type { HandedKey, HandedKeys } from './handed-keys.js'
import { lookBelow, loudBelow, reachedBelow, sendsWithoutKey, type Below } from './look-below.js'
import {
  bestGuard,
  decide,
  isCovering,
  lookAbove,
  type Above,
  type Decision,
  type Entry,
  type Guarding,
  type Way,
} from './guarding.js'

export interface Judgement extends Decision {
  readonly guard: Guard | null
  readonly paths: readonly SendPath[]
}

export interface Judged {
  readonly sends: ReadonlyMap<FoundSend, Judgement>
  readonly calls: readonly JudgedCall[]
}

export interface JudgedCall extends Decision, Pick<WrapperCall, 'guard'> {
  readonly site: CallSite
  readonly reaches: readonly FoundSend[]
  /** Keys of the functions that it enters on the way to a send. */
  readonly enters: readonly string[]
}

export interface JudgeSources {
  readonly program: Program
  readonly graph: CallGraph
  /** What each call leads into by what it was handed itself. */
  readonly own: CallGraph
  readonly handing: Handing
  readonly sends: readonly FoundSend[]
  readonly guardsAt: (site: CallSite) => readonly Guard[]
  /** Keys that functions hand on to some of their sends only. */
  readonly handed: HandedKeys
  /** Whether a guard in front of the call recognises what one job does again. */
  readonly isOncePerJob: (site: CallSite) => boolean
  /** Where control enters the program at a function. */
  readonly rootsOf: (key: string) => readonly Trigger[]
  /** What starts the run that goes this way. */
  readonly triggerOf: (way: Way) => Trigger | null
  /** Why the callers of a function are not all known; null when they are. */
  readonly darkOf: (key: string) => UnknownReason | null
  /** Whether only a person who tries something out starts this code. */
  readonly isTrial: (key: string) => boolean
}

/** A verdict for every send and for every call from which one is reached. */
export function judge(sources: JudgeSources): Judged {
  const above = aboveOf({
    graph: sources.graph,
    handing: sources.handing,
    guardsAt: sources.guardsAt,
    handed: sources.handed,
    entryAt: memoized((key: string) => entryAt(key, sources)),
  })
  const sends = new Map(sources.sends.map((send) => [send, judgeSend(send, sources, above)]))
  return { sends, calls: judgeCalls(sources, above) }
}

function entryAt(key: string, { rootsOf, darkOf, isTrial }: JudgeSources): Entry {
  const reason = darkOf(key)
  const roots = rootsOf(key)
  return {
    isRoot: reason !== null || roots.length > 0,
    reason,
    isTrial: isTrial(key),
    isWorker: reason === null && roots.every(({ kind }) => kind === 'queue-worker'),
  }
}

/** What stands above the function around a call, before which these guards stand there. */
type AboveOf = (site: CallSite, own: readonly Guard[], taken: HandedKey | null, isOncePerJob?: boolean) => Above

/**
 * A claim in front of the function around a callback stands in front of the callback's calls too; where it says less
 * about one of them than about the function, what it says of that call holds.
 */
function aboveOf(guarding: Guarding): AboveOf {
  const above = memoized((key: string) => lookAbove(key, guarding))
  return ({ file, call }, own, taken, isOncePerJob = false) => {
    const key = callerKey(file, call.function)
    const weak = own.filter(({ quality, line }) => quality !== 'sound' && line !== null)
    if (weak.length === 0) return taken === null ? above(key) : lookAbove(key, guarding, taken)
    const weakened: Guarding = {
      ...guarding,
      isOncePerJob,
      guardsAt: (site) =>
        guarding.guardsAt(site).map((guard) => weak.find((each) => isSameGuard(each, guard)) ?? guard),
    }
    return lookAbove(key, weakened, taken)
  }
}

function isSameGuard(left: Guard, right: Guard): boolean {
  return left.kind === right.kind && left.file === right.file && left.line === right.line
}

function judgeSend(send: FoundSend, sources: JudgeSources, above: AboveOf): Judgement {
  const own = sources.guardsAt(send)
  const ways = above(send, own, sources.handed.of(send), sources.isOncePerJob(send))
  if (isCovering(own))
    return { verdict: 'covered', reason: null, guard: bestGuard(own), paths: pathsOf(ways, sources, bestGuard(own)) }
  const { verdict, reason } = decide(ways)
  const closing = ways.closed.map(({ guard }) => guard)
  const guard =
    verdict === 'covered' || (verdict === 'partial' && own.length === 0)
      ? bestGuard(closing)
      : bestGuard([...own, ...(ways.weak === null ? [] : [ways.weak])])
  return { verdict, reason, guard, paths: pathsOf(ways, sources, null) }
}

/** Open paths first, then guarded ones; each from its trigger down to the call in the send's own function. */
function pathsOf(ways: Above, sources: JudgeSources, own: Guard | null): SendPath[] {
  const open = [...ways.open, ...ways.trials].map((way) => ({ ...way, guard: own }))
  const closed = ways.closed.map((way) => ({ ...way, reason: null }))
  // Of many open paths the last gives way to a guarded one: a partial verdict is seen to be one.
  const kept = closed.length === 0 ? open : open.slice(0, maximumPaths - 1)
  return [...kept, ...closed].slice(0, maximumPaths).map(({ root, edges, reason, guard }) => ({
    trigger: sources.triggerOf({ root, edges }),
    calls: edges.map(({ site, kind }) => ({
      file: site.file,
      line: site.call.line,
      ...(kind === 'job' ? { enqueues: true as const } : {}),
    })),
    guarded: guard !== null,
    guard,
    reason: guard === null ? reason : null,
  }))
}

function judgeCalls(sources: JudgeSources, above: AboveOf): JudgedCall[] {
  const { graph, sends } = sources
  const sendsOf = groupBy(sends, (send) => callerKey(send.file, send.call.function))
  const reaching = reachedFrom(graph, sendsOf.keys())
  const belowSources = { ...sources, sendsOf, reaching }
  const below = memoized((key: string) => lookBelow(key, belowSources))
  const loud = (key: string, guarded: ReadonlySet<FoundSend>): ReadonlySet<FoundSend> =>
    loudBelow(key, guarded, belowSources, (each) => below(each).every)
  const without = (key: string, taken: HandedKey): ReadonlySet<FoundSend> => sendsWithoutKey(key, taken, belowSources)
  const ownReaching = reachedFrom(sources.own, sendsOf.keys())
  const ownBelow = memoized((key: string) => reachedBelow(key, sources.own, { sendsOf, reaching: ownReaching }))
  const reachedAt = ({ file, call }: CallSite): Set<FoundSend> =>
    new Set(
      sources.own
        .outOf(callerKey(file, call.function))
        .flatMap((edge) => (edge.site.call === call && ownReaching.has(edge.to) ? [...ownBelow(edge.to)] : [])),
    )
  const sites = new Map<CallSite['call'], { site: CallSite; edges: Edge[] }>()
  for (const [keys, edgesInto] of [
    [reaching, graph],
    [ownReaching, sources.own],
  ] as const)
    for (const key of keys) {
      for (const edge of edgesInto.into(key)) {
        if (edge.kind === 'callback' && isInline(edge)) continue
        const known = sites.get(edge.site.call) ?? { site: edge.site, edges: [] }
        known.edges.push(edge)
        sites.set(edge.site.call, known)
      }
    }
  return [...sites.values()]
    .map(({ site, edges }) => judgeCall(site, edges, { sources, above, below, loud, without, reachedAt }))
    .filter(({ reaches }) => reaches.length > 0)
}

/** A function written right inside the arguments is no call of a wrapper; a named one handed over is. */
function isInline({ site, to }: Edge): boolean {
  const { file, at } = readKey(to)
  return file === site.file && at !== null && at >= site.call.at && at < site.call.end
}

interface CallSources {
  readonly sources: JudgeSources
  readonly above: AboveOf
  readonly below: (key: string) => Below
  /** Sends that a function reaches unguarded, and not only to tell that one of these has failed. */
  readonly loud: (key: string, guarded: ReadonlySet<FoundSend>) => ReadonlySet<FoundSend>
  /** Sends that a function reaches unguarded, and that do not take their key from this parameter of it. */
  readonly without: (key: string, taken: HandedKey) => ReadonlySet<FoundSend>
  /** The sends that a call leads into by what it was handed itself. */
  readonly reachedAt: (site: CallSite) => ReadonlySet<FoundSend>
}

function judgeCall(site: CallSite, edges: readonly Edge[], known: CallSources): JudgedCall {
  const { sources, above, below } = known
  const own = sources.guardsAt(site)
  const ways = above(site, own, sources.handed.of(site))
  const downs = edges.map(({ to }) => below(to))
  const reaches = [...known.reachedAt(site)]
  const enters = edges.map(({ to }) => to)
  // The plain graph knows what stands before a send inside of a helper; what only the other one reaches has nothing before it.
  const everyBelow = new Set(downs.flatMap(({ every }) => [...every]))
  const allOpen = new Set(downs.flatMap(({ open }) => [...open]))
  const unguarded = reaches.filter((send) => allOpen.has(send) || !everyBelow.has(send))
  const fromAbove = isCovering(own) ? covered : decide(ways)
  if (fromAbove.verdict === 'covered')
    return {
      site,
      reaches,
      enters,
      ...covered,
      guard: isCovering(own) ? bestGuard(own) : bestGuard(ways.closed.map(({ guard }) => guard)),
    }
  const keyed = keyedBelow(site, edges, own, known)
  const openBelow = unguarded.filter((send) => !keyed.sends.has(send))
  const guards = [...keyed.guards, ...downs.flatMap((down) => down.guards)]
  const guarded = reaches.filter((send) => !openBelow.includes(send))
  const loud = once(() => new Set(enters.flatMap((key) => [...known.loud(key, new Set(guarded))])))
  const isLoud = (send: FoundSend): boolean => !everyBelow.has(send) || loud().has(send)
  if (guarded.length > 0 && openBelow.every((send) => isOfOtherChannel(send, guarded) && !isLoud(send)))
    return { site, reaches, enters, ...covered, guard: bestGuard(guards) }
  const decision: Decision =
    fromAbove.verdict !== 'unknown' && openBelow.length < reaches.length
      ? { verdict: 'partial', reason: null }
      : fromAbove
  return {
    site,
    reaches,
    enters,
    ...decision,
    guard: bestGuard([...own, ...(ways.weak === null ? [] : [ways.weak]), ...guards]),
  }
}

/** The sends behind a call that take their key from it, where others do not, and what guards them. */
function keyedBelow(
  site: CallSite,
  edges: readonly Edge[],
  own: readonly Guard[],
  { sources: { handed }, above, below, without }: CallSources,
): { readonly sends: ReadonlySet<FoundSend>; readonly guards: readonly Guard[] } {
  const sends = new Set<FoundSend>()
  const guards: Guard[] = []
  for (const edge of edges) {
    for (const taken of handed.askedAt(edge)) {
      const given = handed.given(edge, taken)
      const ways = given === null ? above(site, own, handed.above(edge, taken)) : null
      const closing = ways === null ? [] : ways.closed.map(({ guard }) => guard)
      if (ways !== null && decide(ways).verdict !== 'covered') continue
      const others = without(edge.to, taken)
      const found = [...below(edge.to).every].filter((send) => !others.has(send))
      if (found.length > 0) guards.push(...(given === null ? closing : [given]))
      for (const send of found) sends.add(send)
    }
  }
  return { sends, guards }
}

/**
 * What is open behind a call may only tell that something else behind it has failed, which is guarded: the logger's
 * alert beside a mail. The call is about the mail, and the alert is judged where it stands. A message that goes out by
 * the same channel is another try.
 */
function isOfOtherChannel({ channel }: FoundSend, guarded: readonly FoundSend[]): boolean {
  return guarded.every((each) => each.channel !== channel)
}

const covered: Decision = { verdict: 'covered', reason: null }
