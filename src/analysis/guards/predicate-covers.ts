import type { TSESTree } from '@typescript-eslint/types'
import { noLongerMeets } from './no-longer-meets.js'
import { rowConditions, type Condition } from './row-conditions.js'
import { property, propertyNames } from './syntax-of.js'

/**
 * The first column that both the predicate asks for and the update sets to something else; null when there is none.
 * Only then can a row match once. Conditions under `AND` count; under `OR` only what every alternative asks for
 * (`OR: [{ takenAt: null }, { takenAt: { lt: stale } }]`), and under `NOT` only one column, as in `column: { not }`.
 */
export function predicateCovers(where: TSESTree.Node, data: TSESTree.Node): string | null {
  const { all, choices } = rowConditions(where)
  for (const name of propertyNames(data)) {
    const value = property(data, name)
    const isMet = (each: Condition): boolean => value !== null && each.name === name && noLongerMeets(each, value)
    if (all.some(isMet) || choices.some((choice) => choice.length > 0 && choice.every((each) => each.some(isMet))))
      return name
  }
  return null
}
