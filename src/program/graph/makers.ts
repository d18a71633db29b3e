import { groupBy } from '../../analysis/group-by.js'
import { memoized } from '../../analysis/memoized.js'
import type { CallGraph, Edge } from './call-graph.js'
import type { Handing, Parameter } from './handing.js'

/** Tells helpers that run what they are given from those that only make another function of it. */
export interface Makers {
  /** Whether the owner calls this parameter only inside of functions that it returns: `const withUser = (fn) => (req) => fn(req)`. */
  keeps(parameter: Parameter): boolean
  /** Whether a function is handed to such a helper, so that nothing runs it here: `export const save = withUser(store)`. */
  isKept(edge: Edge): boolean
}

export function makersOf(edges: readonly Edge[], graph: CallGraph, handing: Handing): Makers {
  const uses = groupBy(
    edges.filter((edge) => handing.parameterOf(edge) !== null),
    (edge) => nameOf(handing.parameterOf(edge)),
  )
  const runBy = memoized((owner: string) => runInside(owner, graph, handing))
  const keeps = (parameter: Parameter): boolean => {
    const every = uses.get(nameOf(parameter)) ?? []
    return every.length > 0 && !every.some(({ from }) => runBy(parameter.owner).has(from))
  }
  const isKept = ({ kind, site, from, to }: Edge): boolean => {
    if (kind !== 'callback') return false
    const owners = graph
      .outOf(from)
      .filter((edge) => edge.kind === 'call' && edge.site.call === site.call)
      .map((edge) => edge.to)
    return (
      owners.length > 0 &&
      owners.every((owner) => {
        const parameters = graph
          .into(to)
          .flatMap((edge) => handing.parameterOf(edge) ?? [])
          .filter((parameter) => parameter.owner === owner)
        return parameters.length > 0 && parameters.every(keeps)
      })
    )
  }
  return { keeps, isKept }
}

function nameOf(parameter: Parameter | null): string {
  return parameter === null ? '' : `${parameter.index} ${parameter.owner}`
}

/** A function and those written inside of it to which a run of it comes. */
function runInside(owner: string, graph: CallGraph, handing: Handing): ReadonlySet<string> {
  const seen = new Set([owner])
  for (const key of seen) for (const { to } of graph.outOf(key)) if (handing.isInside(to, owner)) seen.add(to)
  return seen
}
