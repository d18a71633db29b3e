import type { CallSite } from '../../analysis/program.js'

/**
 * How control goes from one function into another: by a call; because the function was handed to a call
 * (`list.map(send)`, an option object, a timer); or because a job with its name was enqueued.
 */
export type EdgeKind = 'call' | 'callback' | 'job'

export interface Edge {
  readonly kind: EdgeKind
  /** Function keys, see `functionKey`; the top level of a module is `moduleKey(file)`. */
  readonly from: string
  readonly to: string
  readonly site: CallSite
}

/** Who calls whom, over the whole program. */
export interface CallGraph {
  into(key: string): readonly Edge[]
  outOf(key: string): readonly Edge[]
}

const nothing: readonly Edge[] = []

export function callGraph(edges: Iterable<Edge>): CallGraph {
  const into = new Map<string, Edge[]>()
  const outOf = new Map<string, Edge[]>()
  for (const edge of edges) {
    push(into, edge.to, edge)
    push(outOf, edge.from, edge)
  }
  return { into: (key) => into.get(key) ?? nothing, outOf: (key) => outOf.get(key) ?? nothing }
}

function push(map: Map<string, Edge[]>, key: string, edge: Edge): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [edge])
  else if (!list.some((other) => other.site.call === edge.site.call && other.from === edge.from && other.to === edge.to)) list.push(edge)
}
