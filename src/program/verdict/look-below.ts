import type { FoundSend } from '../../analysis/sends/find-sends.js'
import type { CallSite } from '../../analysis/program.js'
import { callerKey, readKey } from '../../analysis/values/module-key.js'
import type { Guard } from '../../result/coverage-report.js'
import type { CallGraph, Edge } from '../graph/call-graph.js'
import { isCovering } from './guarding.js'
import type { HandedKey, HandedKeys } from './handed-keys.js'

export interface Below {
  /** Sends reached without passing a sound guard. */
  readonly open: ReadonlySet<FoundSend>
  readonly every: ReadonlySet<FoundSend>
  readonly guards: readonly Guard[]
}

export interface BelowSources {
  readonly graph: CallGraph
  readonly guardsAt: (site: CallSite) => readonly Guard[]
  readonly handed: HandedKeys
  readonly sendsOf: ReadonlyMap<string, readonly FoundSend[]>
  /** Functions from which a send is reached: what stands before other calls does not matter. */
  readonly reaching: ReadonlySet<string>
}

/** Follows calls down from a function to its sends, along unguarded edges and along all. */
export function lookBelow(start: string, { graph, guardsAt, sendsOf, reaching }: BelowSources): Below {
  const every = reachedBelow(start, graph, { sendsOf, reaching })
  const open = new Set<FoundSend>()
  const guards: Guard[] = []
  const seen = new Set([start])
  const queue = every.size === 0 ? [] : [start]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const send of sendsOf.get(key) ?? []) if (!stops(guardsAt(send), guards)) open.add(send)
    for (const edge of graph.outOf(key)) {
      if (seen.has(edge.to) || !reaching.has(edge.to) || stops(guardsAt(edge.site), guards)) continue
      seen.add(edge.to)
      queue.push(edge.to)
    }
  }
  return { every, open, guards }
}

/** Sends that a function reaches along unguarded edges, and not only to tell that one of the guarded ones has failed. */
export function loudBelow(
  start: string,
  guarded: ReadonlySet<FoundSend>,
  sources: BelowSources,
  everyBelow: (key: string) => ReadonlySet<FoundSend>,
): ReadonlySet<FoundSend> {
  const { graph, sendsOf } = sources
  const hasFailed = (key: string, { at, end }: NonNullable<CallSite['call']['tellsFailure']>): boolean => {
    const isInside = ({ call }: CallSite): boolean => call.at >= at && call.end <= end
    // The handler of a rejection is handed over by the function in which it is written.
    const around = graph
      .into(key)
      .flatMap(({ kind, from }) => (kind === 'callback' && readKey(from).file === readKey(key).file ? from : []))
    return [key, ...around].some(
      (each) =>
        (sendsOf.get(each) ?? []).some((send) => isInside(send) && guarded.has(send)) ||
        graph
          .outOf(each)
          .some((edge) => isInside(edge.site) && [...everyBelow(edge.to)].some((send) => guarded.has(send))),
    )
  }
  return openBelow(start, sources, {
    enters: ({ from, site: { call } }) => call.tellsFailure === undefined || !hasFailed(from, call.tellsFailure),
    makes: ({ file, call }) =>
      call.tellsFailure === undefined || !hasFailed(callerKey(file, call.function), call.tellsFailure),
  })
}

/** Sends that a function reaches along unguarded edges, and that do not take their key from this parameter of it. */
export function sendsWithoutKey(
  start: string,
  taken: HandedKey,
  sources: BelowSources,
  asked: ReadonlySet<HandedKey> = new Set(),
): ReadonlySet<FoundSend> {
  const { handed } = sources
  const others = new Set<FoundSend>()
  const isHanded = (edge: Edge): boolean => {
    if (handed.above(edge, null) === taken) return true
    const inner = handed.askedAt(edge).find((each) => handed.above(edge, each) === taken)
    if (inner === undefined || asked.has(inner)) return false
    for (const send of sendsWithoutKey(edge.to, inner, sources, new Set([...asked, taken]))) others.add(send)
    return true
  }
  const found = openBelow(start, sources, {
    enters: (edge) => !isHanded(edge),
    makes: (send) => handed.of(send) !== taken,
  })
  return new Set([...found, ...others])
}

interface Limits {
  readonly enters: (edge: Edge) => boolean
  readonly makes: (send: FoundSend) => boolean
}

function openBelow(
  start: string,
  { graph, guardsAt, sendsOf, reaching }: BelowSources,
  { enters, makes }: Limits,
): Set<FoundSend> {
  const found = new Set<FoundSend>()
  const seen = new Set([start])
  for (const key of seen) {
    for (const send of sendsOf.get(key) ?? []) if (!isCovering(guardsAt(send)) && makes(send)) found.add(send)
    for (const edge of graph.outOf(key))
      if (!seen.has(edge.to) && reaching.has(edge.to) && !isCovering(guardsAt(edge.site)) && enters(edge))
        seen.add(edge.to)
  }
  return found
}

export function reachedBelow(
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
