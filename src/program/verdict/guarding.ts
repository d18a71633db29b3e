import type { Guard, UnknownReason, Verdict } from '../../result/coverage-report.js'
import type { CallGraph, Edge } from '../graph/call-graph.js'
import type { CallSite } from '../../analysis/program.js'

/** The guards that stand before a call inside its own function, best first; empty when there are none. */
export type GuardsAt = (site: CallSite) => readonly Guard[]

/** How a walk up may go on, or end, at a function. */
export interface Entry {
  /** Control can enter the program here. */
  readonly isRoot: boolean
  /** Not all callers are known, for this reason: what they do about repeats cannot be decided. */
  readonly reason: UnknownReason | null
  /** Only a person who tries something out enters here (a mock, a demo, an example script). */
  readonly isTrial: boolean
}

export interface Guarding {
  readonly graph: CallGraph
  readonly guardsAt: GuardsAt
  readonly entryAt: (key: string) => Entry
}

const ranks: Readonly<Record<Guard['quality'], number>> = { sound: 0, 'retry-only': 1, racy: 2, 'process-local': 3, defective: 4, none: 5 }

/** The guard that is worth most. */
export function bestGuard(guards: readonly Guard[]): Guard | null {
  return [...guards].sort((a, b) => ranks[a.quality] - ranks[b.quality])[0] ?? null
}

export function isCovering(guards: readonly Guard[]): boolean {
  return guards.some(({ quality }) => quality === 'sound')
}

export interface OpenWay {
  /** Top first. */
  readonly edges: readonly Edge[]
  readonly reason: UnknownReason | null
}

/** What stands above one function: which roots reach it without passing a sound guard, and which only through one. */
export interface Above {
  /** Roots with an unguarded way down, each with the edges of one such way. */
  readonly open: ReadonlyMap<string, OpenWay>
  /** Roots all of whose ways pass a sound guard, each with the edges of one way and that guard. */
  readonly closed: ReadonlyMap<string, { readonly edges: readonly Edge[]; readonly guard: Guard }>
  /** Unguarded ways from scripts for trying things out; they decide only where there is no other way. */
  readonly trials: ReadonlyMap<string, OpenWay>
  /** The best guard met that does not cover, for the explanation. */
  readonly weak: Guard | null
}

/** Walks up from a function to every root, first along unguarded calls, then along all. */
export function lookAbove(key: string, guarding: Guarding): Above {
  const weak: Guard[] = []
  const open = walkUp(key, guarding, (edge) => {
    const guards = guarding.guardsAt(edge.site)
    if (covers(edge, guards)) return false
    weak.push(...(edge.kind === 'job' ? guards.map(ofEnqueue) : guards))
    return true
  })
  const every = walkUp(key, guarding, () => true)
  const closed = new Map<string, { edges: readonly Edge[]; guard: Guard }>()
  for (const [root, edges] of every) {
    if (open.has(root)) continue
    const guard = bestGuard(edges.filter((edge) => edge.kind !== 'job').flatMap(({ site }) => guarding.guardsAt(site)))
    if (guard !== null) closed.set(root, { edges, guard })
  }
  return { ...split(open, guarding, closed.size > 0), closed, weak: bestGuard(weak) }
}

/** A queue delivers at least once, so what limits the enqueue does not limit the runs of the job. */
function covers({ kind }: Edge, guards: readonly Guard[]): boolean {
  return kind !== 'job' && isCovering(guards)
}

function ofEnqueue(guard: Guard): Guard {
  return guard.quality !== 'sound' ? guard : { ...guard, quality: 'none', why: `${guard.why ?? ''} It limits how often the job is enqueued; the queue may still run one job twice, so the worker needs a guard of its own.`.trim() }
}

function split(ways: ReadonlyMap<string, readonly Edge[]>, { entryAt }: Guarding, hasClosed: boolean): Pick<Above, 'open' | 'trials'> {
  const open = new Map<string, OpenWay>()
  const trials = new Map<string, OpenWay>()
  for (const [root, edges] of ways) {
    const { reason, isTrial } = entryAt(root)
    if (isTrial) trials.set(root, { edges, reason })
    else open.set(root, { edges, reason })
  }
  return open.size > 0 || hasClosed ? { open, trials } : { open: trials, trials: new Map() }
}

function walkUp(start: string, { graph, entryAt }: Guarding, passes: (edge: Edge) => boolean): Map<string, readonly Edge[]> {
  const ways = new Map<string, { readonly edge: Edge; readonly below: string } | null>([[start, null]])
  const queue = [start]
  for (let at = 0; at < queue.length; at++) {
    const key = queue[at]
    if (key === undefined) break
    for (const edge of graph.into(key)) {
      if (ways.has(edge.from) || !passes(edge)) continue
      ways.set(edge.from, { edge, below: key })
      queue.push(edge.from)
    }
  }
  return new Map(queue.filter((key) => entryAt(key).isRoot).map((key) => [key, wayDown(key, ways)]))
}

function wayDown(root: string, ways: ReadonlyMap<string, { readonly edge: Edge; readonly below: string } | null>): Edge[] {
  const edges: Edge[] = []
  for (let step = ways.get(root); step != null; step = ways.get(step.below)) edges.push(step.edge)
  return edges
}

export interface Decision {
  readonly verdict: Extract<Verdict, 'covered' | 'partial' | 'ungated' | 'unknown'>
  readonly reason: UnknownReason | null
}

/** The verdict of ways from roots: all closed, some, or none; unknown where every open way begins in the dark. */
export function decide({ open, closed }: Pick<Above, 'open' | 'closed'>): Decision {
  const ways = [...open.values()]
  if (ways.length === 0) return { verdict: closed.size > 0 ? 'covered' : 'ungated', reason: null }
  const dark = ways.map(({ reason }) => reason).filter((reason) => reason !== null)
  if (dark.length === ways.length) return { verdict: 'unknown', reason: dark[0] ?? null }
  return { verdict: closed.size > 0 ? 'partial' : 'ungated', reason: null }
}
