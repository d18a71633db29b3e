import type { CallGraph, Edge } from './call-graph.js'

/** Function keys from which one of the starting keys is reached, with the starts themselves. */
export function reachedFrom(
  graph: CallGraph,
  starts: Iterable<string>,
  passes: (edge: Edge) => boolean = () => true,
): Set<string> {
  const reached = new Set<string>(starts)
  const queue = [...reached]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const edge of graph.into(key)) {
      if (reached.has(edge.from) || !passes(edge)) continue
      reached.add(edge.from)
      queue.push(edge.from)
    }
  }
  return reached
}
