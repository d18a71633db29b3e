import type { Origin } from '../../analysis/origin.js'
import { functionKey, type CallSite, type Program } from '../../analysis/program.js'
import { functionsIn } from '../../analysis/values/functions-in.js'
import { readKey } from '../../analysis/values/module-key.js'
import type { Edge } from './call-graph.js'
import type { Overrides } from './class-hierarchy.js'

/** A parameter of a function, by key and index. */
export interface Parameter {
  readonly owner: string
  readonly index: number
}

/** What a call hands to a parameter. */
export interface Given {
  /** Keys of the functions that it is, and of those that were handed to the call that made it. */
  readonly functions: readonly string[]
  /** Whether it can be nothing else. */
  readonly isComplete: boolean
}

/** What an edge enters comes out of a parameter: only callers who handed it in lead there. */
export class Handing {
  private readonly program: Program
  private readonly overrides: Overrides
  private readonly parameters = new Map<Edge, Parameter | null>()
  private readonly known = new Map<string, Given | Parameter | null>()

  constructor(program: Program, overrides: Overrides) {
    this.program = program
    this.overrides = overrides
  }

  /** The parameter of a function around the edge through which it leaves; null for every other edge. */
  parameterOf(edge: Edge): Parameter | null {
    const before = this.parameters.get(edge)
    if (before !== undefined) return before
    const found = this.enteredOf(edge)
    const parameter = found === null ? null : { owner: functionKey(found.file, found.function), index: found.index }
    const inside = parameter !== null && this.isInside(edge.from, parameter.owner) ? parameter : null
    this.parameters.set(edge, inside)
    return inside
  }

  /** Whether a function is another one or is written inside of it. */
  isInside(key: string, owner: string): boolean {
    const [place, around] = [readKey(key), readKey(owner)]
    if (place.file !== around.file) return false
    for (let at = place.at; at !== null; at = this.program.facts.get(place.file)?.functions[at]?.function ?? null)
      if (at === around.at) return true
    return false
  }

  /**
   * What an edge that enters `owner`, or a function that `owner` made, hands to a parameter of `owner`:
   * functions, or a parameter around the edge that is handed on; null when it is not known.
   */
  given(edge: Edge, { owner, index }: Parameter): Given | Parameter | null {
    const { file, call } = edge.site
    const key = `${index} ${owner} ${edge.to} ${edge.kind} ${call.at} ${call.form} ${file}`
    const before = this.known.get(key)
    if (before !== undefined) return before
    const found = this.handed(edge, { owner, index })
    this.known.set(key, found)
    return found
  }

  private enteredOf({ kind, site: { call }, to }: Edge): Extract<Origin, { kind: 'parameter' }> | null {
    if (kind === 'call') return call.form === 'call' && call.callee.kind === 'parameter' ? call.callee : null
    if (kind !== 'callback' || !call.arguments.some((argument) => argument.kind === 'parameter')) return null
    const handing = call.arguments.filter((argument) => functionsIn(argument, this.program.evaluator).includes(to))
    const [only] = handing
    return handing.length === 1 && only?.kind === 'parameter' ? only : null
  }

  private handed(edge: Edge, { owner, index }: Parameter): Given | Parameter | null {
    const { call } = edge.site
    const given = edge.to === owner ? argumentsIfCalled(edge) : this.makingArguments(edge.site, edge.to, owner)
    const fact = this.parameterFact(owner, index)
    if (given === null || fact === null || fact.rest) return null
    const argument = given[index]
    if (argument === undefined) return call.form === 'call' ? { functions: [], isComplete: fact.values === null } : null
    if (argument.kind === 'parameter' && this.isInside(edge.from, functionKey(argument.file, argument.function)))
      return { owner: functionKey(argument.file, argument.function), index: argument.index }
    return this.functionsOf(argument)
  }

  /** The arguments of the call that made the function which a site calls or hands over. */
  private makingArguments({ call }: CallSite, made: string, owner: string): readonly Origin[] | null {
    const makers = [call.callee, ...call.arguments]
      .flatMap((term) => this.program.evaluator.values(term))
      .flatMap((value) => {
        if (value.kind !== 'function' || functionKey(value.file, value.at) !== made) return []
        return [value.made]
      })
    const [maker] = makers
    if (makers.length !== 1 || maker === undefined) return null
    return functionKey(maker.file, maker.function) === owner ? maker.arguments : null
  }

  private functionsOf(argument: Origin, depth = 0): Given {
    const functions: string[] = []
    let isComplete = true
    for (const value of this.program.evaluator.values(argument)) {
      if (!isKnown(value)) isComplete = false
      if (value.kind === 'function') {
        const key = functionKey(value.file, value.at)
        functions.push(key, ...(this.overrides.get(key) ?? []))
      }
      const inner =
        value.kind === 'function' ? (value.made?.arguments ?? []) : value.kind === 'call' ? value.arguments : []
      for (const term of depth > 4 ? [] : inner) functions.push(...this.functionsOf(term, depth + 1).functions)
    }
    return { functions, isComplete }
  }

  private parameterFact(owner: string, index: number) {
    const { file, at } = readKey(owner)
    return at === null ? null : (this.program.facts.get(file)?.functions[at]?.parameters[index] ?? null)
  }
}

function argumentsIfCalled({ kind, site: { call } }: Edge): readonly Origin[] | null {
  return kind === 'call' && (call.form === 'call' || call.form === 'new') ? call.arguments : null
}

/** Whether a value can be no other function of the project than the ones it shows. */
function isKnown(value: Origin): boolean {
  switch (value.kind) {
    case 'unknown':
    case 'parameter':
    case 'handed':
      return false
    case 'member':
      return value.name !== '*' && isKnown(value.object)
    case 'call':
      return value.callee.kind !== 'global' && isKnown(value.callee)
    default:
      return true
  }
}
