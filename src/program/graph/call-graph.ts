import { addToGroup } from '../../analysis/add-to-group.js'
import type { CallFact } from '../../analysis/file-facts.js'
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
  /** Each once. */
  readonly edges: readonly Edge[]
}

const nothing: readonly Edge[] = []

export function callGraph(edges: Iterable<Edge>): CallGraph {
  const own: Edge[] = []
  const entering = new Map<string, Set<CallFact>>()
  for (const edge of edges) {
    // A call stands in one function, so it and what it enters are the whole edge. A helper can have thousands of callers.
    const calls = entering.get(edge.to)
    if (calls?.has(edge.site.call) === true) continue
    if (calls === undefined) entering.set(edge.to, new Set([edge.site.call]))
    else calls.add(edge.site.call)
    own.push(edge)
  }
  return graphOf(own)
}

/** The graph of edges of which there is each only once. */
export function graphOf(edges: readonly Edge[]): CallGraph {
  const into = new Map<string, Edge[]>()
  const outOf = new Map<string, Edge[]>()
  for (const edge of edges) {
    addToGroup(into, edge.to, edge)
    addToGroup(outOf, edge.from, edge)
  }
  return { into: (key) => into.get(key) ?? nothing, outOf: (key) => outOf.get(key) ?? nothing, edges }
}
