import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import { calleePath, descendants, keyOf, propertyNames, textOf } from './syntax-of.js'
import { stateWrite } from './state-access.js'

/** The table of whose rows a claim is a lease: it asks for a time in the past and sets one ahead. Null for every other claim. */
export function leaseOf({ node, state = [], lease }: Claim): string | null {
  if (lease !== undefined) return lease
  const own = node.type === 'CallExpression' ? stateWrite(node) : null
  const [column] = state
  if (own?.verb !== 'update' || column === undefined || !isBelow(node, column)) return null
  const [set, ...others] = own.columns
  return others.length === 0 && set?.column === column && isAhead(set.value) ? own.table : null
}

/** A time that is worked out: not null, and not just now. */
function isAhead(value: TSESTree.Node | null): boolean {
  if (value === null || value.type === 'Literal' || value.type === 'Identifier') return false
  return descendants(value).some(
    (each) =>
      each.type === 'BinaryExpression' ||
      (each.type === 'CallExpression' && /^(add|plus|in)/.test(calledName(each.callee))),
  )
}

/** Whether the condition asks that the column is below a bound: `{ lt: now }`, `lt(t.until, now)`, `.where('until', '<', now)`. */
function isBelow(node: TSESTree.Node, column: string): boolean {
  return descendants(node).some((each) => {
    if (each.type === 'Property')
      return keyOf(each) === column && propertyNames(each.value).some((name) => /^\$?lte?$/.test(name))
    if (each.type !== 'CallExpression') return false
    const [first, second] = each.arguments
    if (/^lte?$/.test(calledName(each.callee)) && first) return namesColumn(first, column)
    return first !== undefined && namesColumn(first, column) && /^<=?$/.test(textOf(second) ?? '')
  })
}

function namesColumn(node: TSESTree.Node, column: string): boolean {
  return (textOf(node) ?? calleePath(node).at(-1)) === column
}
