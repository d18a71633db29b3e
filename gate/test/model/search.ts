import { moves, start } from './system.js'
import type { Design, World } from './system.js'

export interface Bounds {
  readonly workers: number
  readonly crashes: number
  readonly claims: number
}

/** Names what is wrong with a world, or with the step into it; null when nothing is. */
export type Invariant = (world: World, before: World | null) => string | null

export interface Result {
  readonly states: number
  /** The first violation, with the moves that lead to it. */
  readonly violation: { readonly what: string; readonly trace: readonly string[] } | null
  /** States from which no decided state can be reached. */
  readonly stuck: number
}

interface Node {
  readonly world: World
  readonly parent: number
  readonly move: string
}

/** Breadth-first search over every interleaving within the bounds; the first violation found is a shortest one. */
export function search(design: Design, bounds: Bounds, invariants: readonly Invariant[]): Result {
  const nodes: Node[] = [{ world: start(bounds), parent: -1, move: 'start' }]
  const seen = new Map([[identify(nodes[0]!.world), 0]])
  const into: number[][] = [[]]
  for (let index = 0; index < nodes.length; index += 1) {
    for (const { name, world } of moves(nodes[index]!.world, design)) {
      const what = firstBroken(invariants, world, nodes[index]!.world)
      if (what !== null)
        return { states: nodes.length, violation: { what, trace: [...traceTo(nodes, index), name] }, stuck: 0 }
      const id = identify(world)
      let target = seen.get(id)
      if (target === undefined) {
        target = nodes.push({ world, parent: index, move: name }) - 1
        seen.set(id, target)
        into.push([])
      }
      into[target]!.push(index)
    }
  }
  return { states: nodes.length, violation: null, stuck: nodes.length - reachers(nodes, into) }
}

function firstBroken(invariants: readonly Invariant[], world: World, before: World): string | null {
  for (const invariant of invariants) {
    const what = invariant(world, before)
    if (what !== null) return what
  }
  return null
}

/** Workers are interchangeable, so their order does not make another state. The version matters only for a delayed write. */
function identify({ rec, version, effects, workers, inFlight, crashesLeft, claimsLeft }: World): string {
  const places = workers
    .map((worker) => ('rec' in worker ? `${worker.at}:${worker.rec.gen}:${worker.rec.doubt}` : worker.at))
    .sort()
  const late = inFlight === null ? null : [version === inFlight.expect, inFlight.next]
  return JSON.stringify([rec, rec === null ? version : 0, effects, places, late, crashesLeft, claimsLeft])
}

function traceTo(nodes: readonly Node[], index: number): string[] {
  const trace: string[] = []
  for (let at = index; at >= 0; at = nodes[at]!.parent) trace.unshift(nodes[at]!.move)
  return trace
}

/** How many states can reach a decided one, by walking the edges backwards. */
function reachers(nodes: readonly Node[], into: readonly number[][]): number {
  const reached = new Set<number>()
  const queue = nodes.flatMap(({ world }, index) => (isDecided(world) ? [index] : []))
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (reached.has(index)) continue
    reached.add(index)
    queue.push(...into[index]!)
  }
  return reached.size
}

/** Decided: known as sent, or free, or a bare claim that the next caller may take when its lease ends. */
function isDecided({ rec }: World): boolean {
  return rec === null || rec.state === 'sent' || rec.state === 'released' || (rec.state === 'claimed' && !rec.doubt)
}
