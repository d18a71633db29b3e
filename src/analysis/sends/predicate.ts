import type { ArgumentPredicate } from '../../catalogue/entries/argument-predicate.js'
import type { CallOrigin, Origin } from '../origin.js'
import type { Evaluator, Frame } from '../values/evaluator.js'
import { textsOf } from './text-of.js'

export interface PredicateCall {
  readonly arguments: readonly Origin[]
  /** Calls on the way to the send, first to last. */
  readonly calls: readonly CallOrigin[]
}

/** Whether a predicate can be seen to hold. What is not a literal does not hold. */
export function holds(
  predicate: ArgumentPredicate,
  call: PredicateCall,
  evaluator: Evaluator,
  frame: Frame | null = null,
): boolean {
  const given = predicate.of === undefined ? call.arguments : nearest(call.calls, predicate.of)
  const argument = given[predicate.argument]
  if (argument === undefined) return false
  if (predicate.present === true) return has(argument, predicate.property ?? '', evaluator, frame)
  const term = (predicate.property?.split('.') ?? []).reduce<Origin>(
    (object, name) => ({ kind: 'member', object, name }),
    argument,
  )
  if (predicate.constructs !== undefined) return constructs(term, new RegExp(predicate.constructs), evaluator, frame)
  if (predicate.madeWith !== undefined) return isMadeWith(term, new RegExp(predicate.madeWith), evaluator, frame)
  if (predicate.madeBy !== undefined) {
    const pattern = new RegExp(predicate.madeBy)
    return evaluator.values(term, frame).some((value) => isMadeBy(value, pattern))
  }
  if (predicate.matches !== undefined) {
    const pattern = new RegExp(predicate.matches)
    return textsOf(term, evaluator, frame).some((text) => pattern.test(text))
  }
  const values = evaluator.values(term, frame)
  const equals = (value: Origin): boolean => value.kind === 'literal' && value.value === predicate.equals
  return predicate.always === true ? values.length > 0 && values.every(equals) : values.some(equals)
}

function has(argument: Origin, property: string, evaluator: Evaluator, frame: Frame | null): boolean {
  return evaluator
    .values(argument, frame)
    .some((value) => value.kind === 'object' && Object.hasOwn(value.properties, property))
}

function nearest(calls: readonly CallOrigin[], name: string): readonly Origin[] {
  return (
    calls.findLast(
      ({ callee }) =>
        (callee.kind === 'member' || callee.kind === 'import' || callee.kind === 'global') && callee.name === name,
    )?.arguments ?? []
  )
}

function constructs(term: Origin, pattern: RegExp, evaluator: Evaluator, frame: Frame | null): boolean {
  return evaluator.values(term, frame).some((value) => {
    const made = value.kind === 'new' ? value.callee : value.kind === 'instance' ? value.of : null
    return made !== null && (made.kind === 'import' || made.kind === 'member') && pattern.test(made.name)
  })
}

function isMadeWith(term: Origin, pattern: RegExp, evaluator: Evaluator, frame: Frame | null): boolean {
  return evaluator.values(term, frame).some((value) => {
    const first = value.kind === 'call' ? value.arguments[0] : undefined
    return first !== undefined && textsOf(first, evaluator, frame).some((text) => pattern.test(text))
  })
}

/** Down a chain of calls: `creator.startRoom().setName('x')` is made by `startRoom`. */
function isMadeBy(value: Origin, pattern: RegExp): boolean {
  if (value.kind === 'call') return isMadeBy(value.callee, pattern)
  return value.kind === 'member' && (pattern.test(value.name) || isMadeBy(value.object, pattern))
}
