import type { LiteralPlace } from '../../catalogue/entries/trigger-entry.js'
import type { Origin } from '../origin.js'
import type { Evaluator } from '../values/evaluator.js'
import { literalTexts } from '../values/literal-texts.js'

/** The texts that a decorator is given at a place. */
export function decoratorTexts(
  decorator: Origin,
  { argument, property }: LiteralPlace,
  evaluator: Evaluator,
): readonly string[] {
  if (decorator.kind !== 'call') return []
  const given = decorator.arguments[argument]
  return [
    ...new Set(
      literalTexts(
        property === undefined || given === undefined ? given : { kind: 'member', object: given, name: property },
        evaluator,
      ),
    ),
  ]
}
