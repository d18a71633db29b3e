import type { Origin } from '../origin.js'
import type { Evaluator } from '../values/evaluator.js'
import { functionsIn } from '../values/functions-in.js'
import type { HandlerPlace } from '../../catalogue/entries/handler-place.js'

/** Keys of the handler functions that a registering call is given at a place of the catalogue. */
export function handlersAt(place: HandlerPlace, given: readonly Origin[], evaluator: Evaluator): readonly string[] {
  if (place.kind === 'property') {
    const holder = given[place.index]
    return holder === undefined ? [] : atProperty(holder, place.property.split('.'), evaluator)
  }
  if (place.kind !== 'argument') return []
  if (place.index === 'all') return given.flatMap((argument) => handlers(argument, evaluator))
  if (place.index === 'last-function')
    return (
      [...given]
        .reverse()
        .map((argument) => handlers(argument, evaluator))
        .find((found) => found.length > 0) ?? []
    )
  const argument = given.at(place.index)
  return argument === undefined ? [] : handlers(argument, evaluator)
}

function handlers(term: Origin, evaluator: Evaluator): readonly string[] {
  return functionsIn(term, evaluator, { throughCalls: true, throughParameters: true })
}

/** Follows a dotted path in which `*` is any key and `[]` any element. */
export function atProperty(term: Origin, path: readonly string[], evaluator: Evaluator): readonly string[] {
  const [name, ...rest] = path
  if (name === undefined || name === '') return handlers(term, evaluator)
  const member: Origin = { kind: 'member', object: term, name: name === '[]' ? '*' : name }
  const values = evaluator.values(member)
  const known = values.filter((value) => value.kind !== 'unknown')
  return [...new Set(known.flatMap((value) => atProperty(value, rest, evaluator)))]
}
