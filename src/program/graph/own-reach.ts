import { functionKey, type Program } from '../../analysis/program.js'
import { readKey } from '../../analysis/values/module-key.js'
import { callGraph, type CallGraph, type Edge } from './call-graph.js'
import type { Handing, Parameter } from './handing.js'
import type { Makers } from './makers.js'

export interface OwnReachSources {
  readonly handing: Handing
  readonly makers: Makers
  readonly program: Program
}

/**
 * The graph in which a helper leads only into the functions that each caller handed to it. In the plain graph
 * `const wrap = (fn) => (req) => fn(req)` leads into every function that anybody wraps, so each use of `wrap` seems
 * to do what all of them do. Here the edge through the parameter leaves from the callers instead. A guard inside of
 * the helper is not on that edge: ask this graph what is reached, and the plain one what stands before it.
 */
export function ownReach(edges: readonly Edge[], { handing, makers, program: { facts } }: OwnReachSources): CallGraph {
  const owned = new Map<string, Map<number, Set<string>>>()
  for (const edge of edges) {
    const parameter = handing.parameterOf(edge)
    if (parameter === null) continue
    const indices = owned.get(parameter.owner) ?? new Map<number, Set<string>>()
    owned.set(parameter.owner, indices.set(parameter.index, (indices.get(parameter.index) ?? new Set()).add(edge.to)))
  }
  return callGraph(
    owned.size === 0
      ? edges
      : [...edges.filter((edge) => handing.parameterOf(edge) === null), ...edges.flatMap(handedIn)],
  )

  /** What a caller enters because it handed it to the helper, or to the maker of the function that it enters. */
  function handedIn(edge: Edge): Edge[] {
    if (handing.parameterOf(edge) !== null) return []
    const place = readKey(edge.to)
    const targets = new Set<string>()
    for (let at = place.at; at !== null; at = facts.get(place.file)?.functions[at]?.function ?? null) {
      const owner = functionKey(place.file, at)
      const indices = owned.get(owner)
      if (indices === undefined || handing.isInside(edge.from, owner)) continue
      for (const [index, every] of indices) {
        if (edge.to === owner && makers.keeps({ owner, index })) continue
        for (const to of targetsOf(edge, { owner, index }) ?? every) targets.add(to)
      }
    }
    return [...targets].filter((to) => to !== edge.from && to !== edge.to).map((to) => ({ ...edge, to }))
  }

  function targetsOf(edge: Edge, parameter: Parameter): readonly string[] | null {
    const given = handing.given(edge, parameter)
    if (given === null) return null
    // What is only handed on counts for those who handed it in.
    if (!('functions' in given)) return []
    return given.isComplete || given.functions.length > 0 ? given.functions : null
  }
}
