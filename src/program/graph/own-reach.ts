import type { Origin } from '../../analysis/origin.js'
import { functionKey, type CallSite, type Program } from '../../analysis/program.js'
import { functionsIn } from '../../analysis/values/functions-in.js'
import { readKey } from '../../analysis/values/module-key.js'
import { callGraph, type CallGraph, type Edge } from './call-graph.js'

type ParameterOrigin = Extract<Origin, { kind: 'parameter' }>

/**
 * The graph in which a helper leads only into the functions that each caller handed to it. In the plain graph
 * `const wrap = (fn) => (req) => fn(req)` leads into every function that anybody wraps, so each use of `wrap` seems
 * to do what all of them do. Here the edge through the parameter leaves from the callers instead. A guard inside of
 * the helper is not on that edge: ask this graph what is reached, and the plain one what stands before it.
 */
export function ownReach(edges: readonly Edge[], { evaluator, facts }: Program): CallGraph {
  const through = new Map<Edge, ParameterOrigin>()
  for (const edge of edges) {
    const parameter = parameterOf(edge)
    if (parameter !== null && isInside(edge.from, parameter)) through.set(edge, parameter)
  }
  const owned = new Map<string, Map<number, Set<string>>>()
  for (const [{ to }, { file, function: at, index }] of through) {
    const indices = owned.get(functionKey(file, at)) ?? new Map<number, Set<string>>()
    owned.set(functionKey(file, at), indices.set(index, (indices.get(index) ?? new Set()).add(to)))
  }
  return callGraph(owned.size === 0 ? edges : [...edges.filter((edge) => !through.has(edge)), ...edges.flatMap(handedIn)])

  function parameterOf({ kind, site: { call }, to }: Edge): ParameterOrigin | null {
    if (kind === 'call') return call.form === 'call' && call.callee.kind === 'parameter' ? call.callee : null
    if (kind !== 'callback' || !call.arguments.some((argument) => argument.kind === 'parameter')) return null
    const handing = call.arguments.filter((argument) => functionsIn(argument, evaluator).includes(to))
    const [only] = handing
    return handing.length === 1 && only?.kind === 'parameter' ? only : null
  }

  function isInside(key: string, { file, function: owner }: ParameterOrigin): boolean {
    const place = readKey(key)
    if (place.file !== file) return false
    for (let at = place.at; at !== null; at = facts.get(file)?.functions[at]?.function ?? null) if (at === owner) return true
    return false
  }

  /** What a caller enters because it handed it to the helper, or to the maker of the function that it enters. */
  function handedIn(edge: Edge): Edge[] {
    if (through.has(edge)) return []
    const place = readKey(edge.to)
    const targets = new Set<string>()
    for (let at = place.at; at !== null; at = facts.get(place.file)?.functions[at]?.function ?? null) {
      const owner = functionKey(place.file, at)
      const indices = owned.get(owner)
      if (indices === undefined || isInside(edge.from, { kind: 'parameter', file: place.file, function: at, index: 0 })) continue
      for (const [index, every] of indices) for (const to of given(edge, owner, index) ?? every) targets.add(to)
    }
    return [...targets].filter((to) => to !== edge.from && to !== edge.to).map((to) => ({ ...edge, to }))
  }

  /** The functions that one site hands to a parameter; null when what it hands is not known. */
  function given(edge: Edge, owner: string, index: number): readonly string[] | null {
    const { call } = edge.site
    const handed = edge.to === owner ? argumentsIfCalled(edge) : makingArguments(edge.site, edge.to, owner)
    if (handed === null || isRest(owner, index)) return null
    const argument = handed[index]
    if (argument === undefined) return call.form === 'call' ? [] : null
    if (argument.kind === 'parameter' && isInside(edge.from, argument)) return []
    return functionsOf(argument)
  }

  function argumentsIfCalled({ kind, site: { call } }: Edge): readonly Origin[] | null {
    return kind === 'call' && (call.form === 'call' || call.form === 'new') ? call.arguments : null
  }

  /** The arguments of the call that made the function which a site calls or hands over. */
  function makingArguments({ call }: CallSite, made: string, owner: string): readonly Origin[] | null {
    const makers = [call.callee, ...call.arguments].flatMap((term) => evaluator.values(term)).flatMap((value) => {
      if (value.kind !== 'function' || functionKey(value.file, value.at) !== made) return []
      return [value.made]
    })
    const [maker] = makers
    if (makers.length !== 1 || maker === undefined) return null
    return functionKey(maker.file, maker.function) === owner ? maker.arguments : null
  }

  function functionsOf(argument: Origin, depth = 0): readonly string[] | null {
    const found = evaluator.values(argument).flatMap((value): readonly (readonly string[] | null)[] => {
      if (value.kind !== 'function') return []
      const inner = value.made === undefined || depth > 4 ? [] : value.made.arguments.map((term) => functionsOf(term, depth + 1))
      return [[functionKey(value.file, value.at)], ...inner]
    })
    const known = found.filter((keys) => keys !== null)
    return known.length < found.length ? null : known.flat()
  }

  function isRest(owner: string, index: number): boolean {
    const { file, at } = readKey(owner)
    return at === null || (facts.get(file)?.functions[at]?.parameters[index]?.rest ?? false)
  }
}
