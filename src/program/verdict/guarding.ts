import type { Guard, UnknownReason, Verdict } from '../../result/coverage-report.js'
import type { CallGraph, Edge } from '../graph/call-graph.js'
import type { Handing } from '../graph/handing.js'
import { edgesDown, unmarked, walkUp, type Marks } from '../graph/walk-up.js'
import type { CallSite } from '../../analysis/program.js'
import type { HandedKey, HandedKeys } from './handed-keys.js'

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
  /** Nothing but a queue starts this function. */
  readonly isWorker: boolean
}

export interface Guarding {
  readonly graph: CallGraph
  /** Null where it does not matter who handed a callback in. */
  readonly handing: Handing | null
  readonly guardsAt: GuardsAt
  readonly entryAt: (key: string) => Entry
  /** What is sent is sent once for each job: then a key at every enqueue of the job closes the way. */
  readonly isOncePerJob?: boolean
  /** Keys that are handed to some sends of a function only; absent where none matters. */
  readonly handed?: HandedKeys
}

const ranks: Readonly<Record<Guard['quality'], number>> = {
  sound: 0,
  'retry-only': 1,
  racy: 2,
  'process-local': 3,
  defective: 4,
  none: 5,
}

/** The guard that is worth most. */
export function bestGuard(guards: readonly Guard[]): Guard | null {
  return [...guards].sort((a, b) => ranks[a.quality] - ranks[b.quality])[0] ?? null
}

export function isCovering(guards: readonly Guard[]): boolean {
  return guards.some(({ quality }) => quality === 'sound')
}

export interface Way {
  /** The function at which control enters. */
  readonly root: string
  /** Top first. */
  readonly edges: readonly Edge[]
}

export interface OpenWay extends Way {
  readonly reason: UnknownReason | null
}

export interface ClosedWay extends Way {
  readonly guard: Guard
}

/** What stands above one function: which roots reach it without passing a sound guard, and which only through one. */
export interface Above {
  /** One unguarded way from every root that has one. */
  readonly open: readonly OpenWay[]
  /** One way from every root all of whose ways pass a sound guard, and that guard. */
  readonly closed: readonly ClosedWay[]
  /** Unguarded ways from scripts for trying things out; they decide only where there is no other way. */
  readonly trials: readonly OpenWay[]
  /** The best guard met that does not cover, for the explanation. */
  readonly weak: Guard | null
}

/**
 * Walks up from a function to every root, first along unguarded calls, then along all; `taken` is the parameter from
 * which the send below takes its key.
 */
export function lookAbove(key: string, known: Guarding, taken: HandedKey | null = null): Above {
  const every = waysUp(key, known, () => true)
  // Nobody hands it in where we can see it: then whoever calls the helper counts.
  const guarding = every.size > 0 ? known : { ...known, handing: null }
  const { handed } = guarding
  const weak: Guard[] = []
  const marks = handed && { first: taken, above: handed.above }
  const open = waysUp(
    key,
    guarding,
    (edge, mark) => {
      const guards = guarding.guardsAt(edge.site)
      if (covers(edge, guards, guarding) || (handed?.given(edge, mark) ?? null) !== null) return false
      weak.push(...(edge.kind === 'job' ? guards.map(ofEnqueue) : guards))
      return true
    },
    marks,
  )
  const openStates = new Set([...open.keys()].map(unmarked))
  const closed = [...(every.size > 0 ? every : waysUp(key, guarding, () => true))]
    .filter(([state]) => !openStates.has(state))
    .flatMap(([, { root, edges }]): ClosedWay[] => {
      const guard = bestGuard([
        ...edges.flatMap(({ kind, site }) =>
          guarding.guardsAt(site).filter((each) => kind !== 'job' || isKeyOfJob(each, guarding)),
        ),
        ...givenOn(edges, taken, handed),
      ])
      return guard === null ? [] : [{ root, edges, guard }]
    })
  return { ...split(onePerState(open), guarding, closed.length > 0), closed, weak: bestGuard(weak) }
}

/** The keys that are given on a way for the parameters from which the sends below take their own. */
function givenOn(edges: readonly Edge[], taken: HandedKey | null, handed: HandedKeys | undefined): readonly Guard[] {
  if (handed === undefined) return []
  let mark = taken
  return [...edges].reverse().flatMap((edge) => {
    const guard = handed.given(edge, mark)
    mark = handed.above(edge, mark)
    return guard ?? []
  })
}

/** What a walk remembered when it arrived makes no way of its own. */
function onePerState(open: ReadonlyMap<string, Way>): readonly Way[] {
  const seen = new Set<string>()
  return [...open].flatMap(([state, way]) => {
    const place = unmarked(state)
    if (seen.has(place)) return []
    seen.add(place)
    return [way]
  })
}

/**
 * A queue delivers at least once, so what limits the enqueue does not limit the runs of the job. A key of the queue does
 * where one job sends once.
 */
function covers({ kind }: Edge, guards: readonly Guard[], guarding: Guarding): boolean {
  return isCovering(kind === 'job' ? guards.filter((each) => isKeyOfJob(each, guarding)) : guards)
}

function isKeyOfJob({ kind }: Guard, { isOncePerJob }: Guarding): boolean {
  return isOncePerJob === true && kind === 'job-key'
}

function ofEnqueue(guard: Guard): Guard {
  return guard.quality !== 'sound'
    ? guard
    : {
        ...guard,
        quality: 'none',
        why: `${guard.why ?? ''} It limits how often the job is enqueued; the queue may still run one job twice, so the worker needs a guard of its own.`.trim(),
      }
}

function split(ways: readonly Way[], { entryAt }: Guarding, hasClosed: boolean): Pick<Above, 'open' | 'trials'> {
  const open: OpenWay[] = []
  const trials: OpenWay[] = []
  for (const way of ways) {
    const { reason, isTrial } = entryAt(way.root)
    if (isTrial) trials.push({ ...way, reason })
    else open.push({ ...way, reason })
  }
  return open.length > 0 || hasClosed ? { open, trials } : { open: trials, trials: [] }
}

/** One way from every root, by the state in which the walk arrives there. */
function waysUp(
  start: string,
  guarding: Guarding,
  passes: (edge: Edge, mark: HandedKey | null) => boolean,
  marks?: Marks,
): ReadonlyMap<string, Way> {
  const { graph, handing, entryAt } = guarding
  // Where each enqueue has a key, who enqueues stands for the queue.
  const isEnqueued = (key: string): boolean => {
    const enqueues =
      guarding.isOncePerJob && entryAt(key).isWorker ? graph.into(key).filter(({ kind }) => kind === 'job') : []
    return enqueues.length > 0 && enqueues.every((edge) => covers(edge, guarding.guardsAt(edge.site), guarding))
  }
  return new Map(
    [...walkUp(start, { graph, handing, passes, ...(marks && { marks }) })]
      .filter(([, { key }]) => entryAt(key).isRoot && !isEnqueued(key))
      .map(([state, step]) => [state, { root: step.key, edges: edgesDown(step) }]),
  )
}

export interface Decision {
  readonly verdict: Extract<Verdict, 'covered' | 'partial' | 'ungated' | 'unknown'>
  readonly reason: UnknownReason | null
}

/** The verdict of ways from roots: all closed, some, or none; unknown where every open way begins in the dark. */
export function decide({ open, closed }: Pick<Above, 'open' | 'closed'>): Decision {
  if (open.length === 0) return { verdict: closed.length > 0 ? 'covered' : 'ungated', reason: null }
  const dark = open.map(({ reason }) => reason).filter((reason) => reason !== null)
  if (dark.length === open.length) return { verdict: 'unknown', reason: dark[0] ?? null }
  return { verdict: closed.length > 0 ? 'partial' : 'ungated', reason: null }
}
