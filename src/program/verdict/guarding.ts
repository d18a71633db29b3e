import type { Guard, Verdict } from '../../result/coverage-report.js'
import type { CallGraph, Edge } from '../graph/call-graph.js'
import type { CallSite } from '../../analysis/program.js'

/** The guards that stand before a call inside its own function, best first; empty when there are none. */
export type GuardsAt = (site: CallSite) => readonly Guard[]

export interface Guarding {
  readonly graph: CallGraph
  readonly guardsAt: GuardsAt
  /** Whether control can enter the program at this function. */
  isRoot(key: string): boolean
}

const ranks: Readonly<Record<Guard['quality'], number>> = { sound: 0, 'retry-only': 1, racy: 2, 'process-local': 3, defective: 4, none: 5 }

/** The guard that is worth most. */
export function bestGuard(guards: readonly Guard[]): Guard | null {
  return [...guards].sort((a, b) => ranks[a.quality] - ranks[b.quality])[0] ?? null
}

export function isCovering(guards: readonly Guard[]): boolean {
  return guards.some(({ quality }) => quality === 'sound')
}

/** What stands above one function: which roots reach it without passing a sound guard, and which only through one. */
export interface Above {
  /** Roots with an unguarded way down, each with the edges of one such way, top first. */
  readonly open: ReadonlyMap<string, readonly Edge[]>
  /** Roots all of whose ways pass a sound guard, each with the edges of one way and that guard. */
  readonly closed: ReadonlyMap<string, { readonly edges: readonly Edge[]; readonly guard: Guard }>
  /** The best guard met that does not cover, for the explanation. */
  readonly weak: Guard | null
}

/** Walks up from a function to every root, first along unguarded calls, then along all. */
export function lookAbove(key: string, guarding: Guarding): Above {
  const weak: Guard[] = []
  const open = walkUp(key, guarding, (edge) => {
    const guards = guarding.guardsAt(edge.site)
    if (isCovering(guards)) return false
    weak.push(...guards)
    return true
  })
  const every = walkUp(key, guarding, () => true)
  const closed = new Map<string, { edges: readonly Edge[]; guard: Guard }>()
  for (const [root, edges] of every) {
    if (open.has(root)) continue
    const guard = bestGuard(edges.flatMap(({ site }) => guarding.guardsAt(site)))
    if (guard !== null) closed.set(root, { edges, guard })
  }
  return { open, closed, weak: bestGuard(weak) }
}

function walkUp(start: string, { graph, isRoot }: Guarding, passes: (edge: Edge) => boolean): Map<string, readonly Edge[]> {
  const ways = new Map<string, readonly Edge[]>([[start, []]])
  const queue = [start]
  for (let at = 0; at < queue.length; at++) {
    const key = queue[at]
    if (key === undefined) break
    for (const edge of graph.into(key)) {
      if (ways.has(edge.from) || !passes(edge)) continue
      ways.set(edge.from, [edge, ...(ways.get(key) ?? [])])
      queue.push(edge.from)
    }
  }
  return new Map([...ways].filter(([key]) => isRoot(key)))
}

/** The verdict of ways from roots: all closed, some, or none. */
export function verdictOf(above: Pick<Above, 'open' | 'closed'>): Extract<Verdict, 'covered' | 'partial' | 'ungated'> {
  if (above.open.size === 0) return above.closed.size > 0 ? 'covered' : 'ungated'
  return above.closed.size > 0 ? 'partial' : 'ungated'
}
