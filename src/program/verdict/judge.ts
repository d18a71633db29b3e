import type { FoundSend } from '../../analysis/sends/find-sends.js'
import { memoized } from '../../analysis/memoized.js'
import type { CallSite, Program } from '../../analysis/program.js'
import type { Guard, SendPath, Trigger, UnknownReason, WrapperCall } from '../../result/coverage-report.js'
import { maximumPaths } from '../../result/maximum-paths.js'
import type { CallGraph, Edge } from '../graph/call-graph.js'
import type { Handing } from '../graph/handing.js'
import { callerKey, readKey } from '../../analysis/values/module-key.js'
import { reachedFrom } from '../graph/reach.js'
import { groupBy } from '../../analysis/group-by.js'
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

/** What stands above a function on the way to a call in it, before which these guards stand there. */
type AboveOf = (key: string, own: readonly Guard[], isOncePerJob?: boolean) => Above

/**
 * A claim in front of the function around a callback stands in front of the callback's calls too; where it says less
 * about one of them than about the function, what it says of that call holds.
 */
function aboveOf(guarding: Guarding): AboveOf {
  const above = memoized((key: string) => lookAbove(key, guarding))
  return (key, own, isOncePerJob = false) => {
    const weak = own.filter(({ quality, line }) => quality !== 'sound' && line !== null)
    if (weak.length === 0) return above(key)
    return lookAbove(key, {
      ...guarding,
      isOncePerJob,
      guardsAt: (site) =>
        guarding.guardsAt(site).map((guard) => weak.find((each) => isSameGuard(each, guard)) ?? guard),
    })
  }
}

function isSameGuard(left: Guard, right: Guard): boolean {
  return left.kind === right.kind && left.file === right.file && left.line === right.line
}

function judgeSend(send: FoundSend, sources: JudgeSources, above: AboveOf): Judgement {
  const own = sources.guardsAt(send)
  const key = callerKey(send.file, send.call.function)
  const ways = above(key, own, sources.isOncePerJob(send))
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
  const below = memoized((key: string) => lookBelow(key, { ...sources, sendsOf, reaching }))
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
    .map(({ site, edges }) => judgeCall(site, edges, { sources, above, below, reachedAt }))
    .filter(({ reaches }) => reaches.length > 0)
}

/** A function written right inside the arguments is no call of a wrapper; a named one handed over is. */
function isInline({ site, to }: Edge): boolean {
  const { file, at } = readKey(to)
  return file === site.file && at !== null && at >= site.call.at && at < site.call.end
}

interface Below {
  /** Sends reached without passing a sound guard. */
  readonly open: ReadonlySet<FoundSend>
  readonly every: ReadonlySet<FoundSend>
  readonly guards: readonly Guard[]
}

interface CallSources {
  readonly sources: JudgeSources
  readonly above: AboveOf
  readonly below: (key: string) => Below
  /** The sends that a call leads into by what it was handed itself. */
  readonly reachedAt: (site: CallSite) => ReadonlySet<FoundSend>
}

function judgeCall(
  site: CallSite,
  edges: readonly Edge[],
  { sources, above, below, reachedAt }: CallSources,
): JudgedCall {
  const own = sources.guardsAt(site)
  const ways = above(callerKey(site.file, site.call.function), own)
  const downs = edges.map(({ to }) => below(to))
  const reached = reachedAt(site)
  const reaches = [...reached]
  const enters = edges.map(({ to }) => to)
  // The plain graph knows what stands before a send inside of a helper; what only the other one reaches has nothing before it.
  const everyBelow = new Set(downs.flatMap(({ every }) => [...every]))
  const allOpen = new Set(downs.flatMap(({ open }) => [...open]))
  const openBelow = new Set(reaches.filter((send) => allOpen.has(send) || !everyBelow.has(send)))
  const fromAbove = isCovering(own) ? covered : decide(ways)
  if (fromAbove.verdict === 'covered')
    return {
      site,
      reaches,
      enters,
      ...covered,
      guard: isCovering(own) ? bestGuard(own) : bestGuard(ways.closed.map(({ guard }) => guard)),
    }
  const guardsBelow = downs.flatMap(({ guards }) => guards)
  if (openBelow.size === 0) return { site, reaches, enters, ...covered, guard: bestGuard(guardsBelow) }
  const decision: Decision =
    fromAbove.verdict !== 'unknown' && openBelow.size < reaches.length
      ? { verdict: 'partial', reason: null }
      : fromAbove
  return {
    site,
    reaches,
    enters,
    ...decision,
    guard: bestGuard([...own, ...(ways.weak === null ? [] : [ways.weak]), ...guardsBelow]),
  }
}

const covered: Decision = { verdict: 'covered', reason: null }

interface BelowSources extends Pick<JudgeSources, 'graph' | 'guardsAt'> {
  readonly sendsOf: ReadonlyMap<string, readonly FoundSend[]>
  /** Functions from which a send is reached: what stands before other calls does not matter. */
  readonly reaching: ReadonlySet<string>
}

/** Follows calls down from a function to its sends, along unguarded edges and along all. */
function lookBelow(start: string, { graph, guardsAt, sendsOf, reaching }: BelowSources): Below {
  const guards: Guard[] = []
  const walk = (stopAtGuards: boolean): Set<FoundSend> => {
    const found = new Set<FoundSend>()
    const seen = new Set([start])
    const queue = [start]
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const send of sendsOf.get(key) ?? []) if (!stopAtGuards || !stops(guardsAt(send), guards)) found.add(send)
      for (const edge of graph.outOf(key)) {
        if (seen.has(edge.to) || !reaching.has(edge.to) || (stopAtGuards && stops(guardsAt(edge.site), guards)))
          continue
        seen.add(edge.to)
        queue.push(edge.to)
      }
    }
    return found
  }
  const every = walk(false)
  return { every, open: every.size === 0 ? every : walk(true), guards }
}

function reachedBelow(
  start: string,
  graph: CallGraph,
  { sendsOf, reaching }: Pick<BelowSources, 'sendsOf' | 'reaching'>,
): ReadonlySet<FoundSend> {
  const seen = new Set([start])
  for (const key of seen) for (const { to } of graph.outOf(key)) if (reaching.has(to)) seen.add(to)
  return new Set([...seen].flatMap((key) => sendsOf.get(key) ?? []))
}

function stops(found: readonly Guard[], collected: Guard[]): boolean {
  collected.push(...found)
  return isCovering(found)
}
