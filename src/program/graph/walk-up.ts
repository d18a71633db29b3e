import type { CallGraph, Edge } from './call-graph.js'
import type { Handing, Parameter } from './handing.js'

/** A function on the way up, and how the walk came there. */
export interface Step {
  readonly key: string
  /** The edge from this function down, and the step below; null where the walk began. */
  readonly down: { readonly edge: Edge; readonly step: Step } | null
}

/** The walk came out of a parameter: above its owner only those count who handed the function in. */
interface Owed extends Parameter {
  readonly target: string
}

export interface WalkSources {
  readonly graph: CallGraph
  /** Null looks at functions alone. */
  readonly handing: Handing | null
  /** Whether the walk goes on up an edge; `mark` is what it remembers below. */
  readonly passes: (edge: Edge, mark: string | null) => boolean
  /** What the walk remembers of how it came to a function; absent means nothing. */
  readonly marks?: Marks
}

export interface Marks {
  readonly first: string | null
  readonly above: (edge: Edge, mark: string | null) => string | null
}

/** Stands in a state before what the walk remembers. */
const marked = '\u0001'

/** The state without what the walk remembered. */
export function unmarked(state: string): string {
  const at = state.indexOf(marked)
  return at < 0 ? state : state.slice(0, at)
}

/**
 * Everything from which a function is reached, the nearest first. `list.each(send)` and `list.each(log)` both lead
 * through `each` into both callbacks if one looks at functions alone; so a walk that leaves `each` through its
 * parameter remembers which callback it came from, and goes on only to callers who handed that one in. Where what is
 * handed in is not known, it goes on.
 */
export function walkUp(start: string, { graph, handing, passes, marks }: WalkSources): ReadonlyMap<string, Step> {
  const first: Step = { key: start, down: null }
  const steps = new Map<string, Step>([[start, first]])
  const queue: { readonly step: Step; readonly owed: Owed | null; readonly mark: string | null }[] = [
    { step: first, owed: null, mark: marks?.first ?? null },
  ]
  for (const { step, owed, mark } of queue) {
    for (const edge of graph.into(step.key)) {
      const still = owed === null || handing === null ? null : stillOwed(edge, owed, handing)
      if (still === 'another') continue
      const parameter = handing?.parameterOf(edge) ?? null
      const next = parameter === null ? still : { ...parameter, target: step.key }
      const place = next === null ? edge.from : `${edge.from}\0${next.owner}\0${next.index}\0${next.target}`
      const kept = marks?.above(edge, mark) ?? null
      const state = kept === null ? place : `${place}${marked}${kept}`
      if (steps.has(state) || !passes(edge, mark)) continue
      const above: Step = { key: edge.from, down: { edge, step } }
      steps.set(state, above)
      queue.push({ step: above, owed: next, mark: kept })
    }
  }
  return steps
}

function stillOwed(edge: Edge, owed: Owed, handing: Handing): Owed | null | 'another' {
  if (handing.isInside(edge.from, owed.owner)) return owed
  const given = handing.given(edge, owed)
  if (given === null) return null
  if (!('functions' in given)) return { ...given, target: owed.target }
  return given.isComplete && !given.functions.includes(owed.target) ? 'another' : null
}

/** The edges from a step down to where its walk began. */
export function edgesDown(from: Step): Edge[] {
  const edges: Edge[] = []
  for (let { down } = from; down !== null; { down } = down.step) edges.push(down.edge)
  return edges
}
