import { matchesPath } from '../../catalogue/matches-path.js'
import { parsePath } from '../../catalogue/parse-path.js'
import type { TriggerEntry } from '../../catalogue/entries/trigger-entry.js'
import type { ClassFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { packageOf, plainSpecifier } from '../specifier.js'
import type { Evaluator } from '../values/evaluator.js'
import { takenPath } from '../values/taken-steps.js'
import { decoratorTexts } from './decorator-texts.js'

/** Where a decorated method answers: what its class begins with and what its own decorator adds. */
export function routeAddress(
  own: string | undefined,
  owner: ClassFact | undefined,
  entry: TriggerEntry,
  evaluator: Evaluator,
): string {
  const [prefix] = (owner?.decorators ?? []).flatMap((decorator) => prefixIn(decorator, entry, evaluator))
  return `/${[prefix, own].flatMap((part) => (part ?? '').split('/').filter((step) => step !== '')).join('/')}`
}

function prefixIn(decorator: Origin, { prefix, packages }: TriggerEntry, evaluator: Evaluator): readonly string[] {
  if (prefix === undefined || decorator.kind !== 'call') return []
  const steps = parsePath(prefix.path)
  const from = new Set(prefix.packages ?? packages)
  const isPrefix = evaluator.values(decorator.callee).some((value) => {
    const taken = takenPath(value)
    const module = taken?.module == null ? null : plainSpecifier(taken.module)
    return taken !== null && module !== null && from.has(packageOf(module) ?? module) && matchesPath(steps, taken.steps)
  })
  return isPrefix ? prefix.places.flatMap((place) => decoratorTexts(decorator, place, evaluator)) : []
}
