import type { TSESTree } from '@typescript-eslint/types'
import { sameText } from './same-text.js'

/**
 * Whether a column is set to the bound that the condition asks it to be below: `updatedAt: { lt: now }` and
 * `updatedAt: now`. Time goes on, so the next run finds the row below its bound again.
 */
export function isSameMoment(bound: TSESTree.Node, value: TSESTree.Node): boolean {
  return sameText(bound, value) || (isPresent(bound) && isPresent(value))
}

/** `new Date()`, `Date.now()`, `sql`now()``. */
export function isPresent(node: TSESTree.Node): boolean {
  if (node.type === 'NewExpression')
    return node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0
  if (node.type === 'TaggedTemplateExpression')
    return /^\s*(now\(\)|current_timestamp)\s*$/i.test(node.quasi.quasis[0]?.value.raw ?? '')
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.arguments.length > 0)
    return false
  const { object, property } = node.callee
  return (
    (object.type === 'Identifier' &&
      object.name === 'Date' &&
      property.type === 'Identifier' &&
      property.name === 'now') ||
    isPresent(object)
  )
}
