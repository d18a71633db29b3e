import type { Origin } from '../origin.js'
import type { Evaluator } from '../values/evaluator.js'
import type { HandlerPlace } from '../../catalogue/entries/handler-place.js'
import type { UnknownReason } from '../../result/coverage-report.js'
import { unknownReasons } from '../../result/unknown-reasons.js'

/** Why the handler that a registering call was given is not known; null where none was given. */
export function unreadHandler(
  places: readonly HandlerPlace[],
  given: readonly Origin[],
  evaluator: Evaluator,
): UnknownReason | null {
  return places.map((place) => unreadAt(place, given, evaluator)).find((reason) => reason !== null) ?? null
}

function unreadAt(place: HandlerPlace, given: readonly Origin[], evaluator: Evaluator): UnknownReason | null {
  const term = termAt(place, given)
  if (term === null) return null
  const reasons = evaluator.values(term).map(reasonOf)
  return reasons.length === 0 || reasons.includes(null) ? null : (reasons[0] ?? null)
}

/** Only places that hold the handler and nothing else: of several arguments, or any key, it cannot be said that one was given. */
function termAt(place: HandlerPlace, given: readonly Origin[]): Origin | null {
  if (place.kind === 'argument' && typeof place.index === 'number') return given.at(place.index) ?? null
  if (place.kind === 'property' && /^\w+$/.test(place.property))
    return given[place.index]?.kind === 'object'
      ? { kind: 'member', object: given[place.index] as Origin, name: place.property }
      : null
  return null
}

/** A function of the project that cannot be followed; text, data and functions of packages are no handlers that were missed. */
function reasonOf(value: Origin): UnknownReason | null {
  if (value.kind === 'unknown')
    return value.reason.startsWith('no property') || value.reason.startsWith('value of')
      ? null
      : (unknownReasons.find((reason) => reason === value.reason) ?? null)
  if (value.kind === 'import') return value.module.startsWith('.') ? 'unresolved-import' : null
  if (value.kind === 'member') return reasonOf(value.object)
  return null
}
