import type { TSESTree } from '@typescript-eslint/types'
import { isSameMoment } from './is-same-moment.js'
import { sameText } from './same-text.js'
import { calleePath, keyOf, property, propertyNames } from './syntax-of.js'

/**
 * The first column that both the predicate asks for and the update sets to something else; null when there is none.
 * Only then can a row match once. Conditions under `AND` count; under `OR` only what every alternative asks for
 * (`OR: [{ takenAt: null }, { takenAt: { lt: stale } }]`), and under `NOT` only one column, as in `column: { not }`.
 */
export function predicateCovers(where: TSESTree.Node, data: TSESTree.Node): string | null {
  const conditions = conditionsOf(where)
  const choices = choicesOf(where)
  for (const name of propertyNames(data)) {
    const value = property(data, name)
    const isMet = (each: Condition): boolean => value !== null && each.name === name && excludes(each, value)
    if (
      conditions.some(isMet) ||
      choices.some((choice) => choice.length > 0 && choice.every((each) => each.some(isMet)))
    )
      return name
  }
  return null
}

interface Condition {
  readonly name: string
  readonly value: TSESTree.Node
  readonly negated: boolean
}

function conditionsOf(node: TSESTree.Node, negated = false): Condition[] {
  if (node.type === 'ArrayExpression') return node.elements.flatMap((each) => (each ? conditionsOf(each, negated) : []))
  if (node.type !== 'ObjectExpression') return []
  return node.properties.flatMap((each) => {
    if (each.type !== 'Property') return []
    const name = keyOf(each)
    if (name === null) return []
    if (name === 'AND' || name === '$and') return conditionsOf(each.value, negated)
    if (name === 'NOT') return propertyNames(each.value).length === 1 ? conditionsOf(each.value, !negated) : []
    return name === 'OR' || name === '$or' || name === '$nor' ? [] : [{ name, value: each.value, negated }]
  })
}

/** The alternatives of every `OR`, each with what it asks for. */
function choicesOf(node: TSESTree.Node): readonly (readonly (readonly Condition[])[])[] {
  if (node.type === 'ArrayExpression') return node.elements.flatMap((each) => (each ? choicesOf(each) : []))
  if (node.type !== 'ObjectExpression') return []
  return node.properties.flatMap((each) => {
    if (each.type !== 'Property') return []
    const name = keyOf(each)
    if (name === 'AND' || name === '$and') return choicesOf(each.value)
    return (name === 'OR' || name === '$or') && each.value.type === 'ArrayExpression'
      ? [each.value.elements.map((choice) => (choice ? conditionsOf(choice) : []))]
      : []
  })
}

/** Whether a row that was just set to `value` no longer meets the condition. */
function excludes({ value: condition, negated }: Condition, value: TSESTree.Node): boolean {
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
