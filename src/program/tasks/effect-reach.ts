import { addToGroup } from '../../analysis/add-to-group.js'
import type { CallSite } from '../../analysis/program.js'
import type { CallGraph, Edge } from '../graph/call-graph.js'
import { callerKey } from '../../analysis/values/module-key.js'
import { reachedFrom } from '../graph/reach.js'

/** Which functions lead to which calls with an effect outside the project. */
export class EffectReach {
  private readonly graph: CallGraph
  private readonly within = new Map<string, CallSite[]>()
  private readonly reaching: ReadonlySet<string>

  constructor(effects: readonly CallSite[], graph: CallGraph) {
    this.graph = graph
    const seen = new Set<CallSite['call']>()
    for (const site of effects) {
      if (seen.has(site.call)) continue
      seen.add(site.call)
      const key = callerKey(site.file, site.call.function)
      addToGroup(this.within, key, site)
    }
    this.reaching = reachedFrom(graph, this.within.keys())
  }

  /** Effects that stand in the function itself. */
  ownOf(key: string): readonly CallSite[] {
    return this.within.get(key) ?? []
  }

  reaches(key: string): boolean {
    return this.reaching.has(key)
  }

  /** Edges out of the function that lead on to an effect. */
  onwards(key: string): readonly Edge[] {
    return this.graph.outOf(key).filter(({ to }) => this.reaching.has(to))
  }

  /** The effects that the function reaches, the nearest first. */
  from(key: string): readonly CallSite[] {
    return [...this.functionsFrom(key)].flatMap((at) => this.ownOf(at))
  }

  /** The function and those that it enters on the way to its effects, the nearest first; none where it reaches none. */
  functionsFrom(key: string): ReadonlySet<string> {
    const seen = new Set(this.reaching.has(key) ? [key] : [])
    for (const at of seen) for (const { to } of this.onwards(at)) seen.add(to)
    return seen
  }
}
