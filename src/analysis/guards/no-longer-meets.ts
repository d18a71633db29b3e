import type { TSESTree } from '@typescript-eslint/types'
import { isSameMoment } from './is-same-moment.js'
import type { Condition } from './row-conditions.js'
import { sameText } from './same-text.js'
import { calleePath, keyOf, property } from './syntax-of.js'

/** Whether a row that was just set to `value` no longer meets the condition. */
export function noLongerMeets({ value: condition, negated }: Condition, value: TSESTree.Node): boolean {
  const inner = operand(condition, 'not', '$ne', 'ne', '$nin', 'notIn')
  if (inner) return negated ? !sameText(inner, value) : sameText(inner, value) || mentions(inner, value)
  const listed = operand(condition, 'in', '$in')
  if (listed) return negated ? mentions(listed, value) : !mentions(listed, value)
  const bound = operand(condition, 'lt', 'lte', '$lt', '$lte')
  if (bound) return !negated && !isCounted(value) && !isSameMoment(bound, value)
  const equals = operand(condition, 'equals', '$eq', 'eq', 'is') ?? condition
  if (equals.type === 'ObjectExpression') return excludesExistence(property(equals, '$exists'), negated)
  return negated ? sameText(equals, value) : !sameText(equals, value)
}

/** What stands under the first of these operators; Sequelize writes them as `[Op.is]`. */
function operand(condition: TSESTree.Node, ...names: readonly string[]): TSESTree.Node | null {
  if (condition.type !== 'ObjectExpression') return null
  const nameOf = (each: TSESTree.Property): string | null =>
    each.computed && each.key.type === 'MemberExpression' ? (calleePath(each.key).at(-1) ?? null) : keyOf(each)
  const found = names
    .map((name) => condition.properties.find((each) => each.type === 'Property' && nameOf(each) === name))
    .find((each) => each !== undefined)
  return found?.type === 'Property' ? found.value : null
}

/** `{ sentAt: { $exists: false } }` is met until the field is set, `$exists: true` ever after. */
function excludesExistence(exists: TSESTree.Node | null, negated: boolean): boolean {
  return exists?.type === 'Literal' && exists.value === negated
}

/** `{ increment: 1 }` and `row.tries + 1` meet an upper bound more than once. */
function isCounted(value: TSESTree.Node): boolean {
  return (
    value.type === 'BinaryExpression' ||
    ['increment', 'decrement', 'multiply', '$inc'].some((name) => property(value, name) !== null)
  )
}

function mentions(list: TSESTree.Node, value: TSESTree.Node): boolean {
  return list.type === 'ArrayExpression' && list.elements.some((each) => each !== null && sameText(each, value))
}
