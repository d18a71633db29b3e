import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import type { GuardSite } from './guard-context.js'
import { isSameTable } from './is-same-table.js'
import { calleePath, descendants, keyOf, propertyNames, textOf } from './syntax-of.js'
import { settlePoint } from './settle-point.js'
import { stateWrite } from './state-access.js'

/**
 * Whether a claim is a lease that only its end gives back: it asks for a time in the past, sets one ahead, and nothing
 * after the target says that the work is done. Then the row is due again as soon as the lease is over.
 */
export function isUnmarkedLease({ node, state = [], keys = [] }: Claim, { body, target }: GuardSite): boolean {
  const own = node.type === 'CallExpression' ? stateWrite(node) : null
  const [column] = state
  if (own?.verb !== 'update' || column === undefined || !isBelow(node, column)) return false
  const [set, ...others] = own.columns
  if (others.length > 0 || set?.column !== column || !isAhead(set.value)) return false
  const isMark = body.writes.some(
    (write) =>
      write.node !== node &&
      isSameTable(write.table, own.table) &&
      (body.flow.reaches(target, write.node) || body.flow.dominates(write.node, target)),
  )
  if (isMark) return false
  // Somebody else may mark the row that he is given.
  const names = new Set([...keys.map((each) => calleePath(each)[0]), ...holdersOf(node)])
  return !body.calls.some(
    (call) =>
      call !== node &&
      call !== target &&
      !/^(log|info|warn|error|debug|push|add)$/.test(calledName(call.callee)) &&
      body.flow.reaches(target, call) &&
      call.arguments.some((each) =>
        descendants(each).some((part) => part.type === 'Identifier' && names.has(part.name)),
      ),
  )
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

/** The names that hold what the claim gives. */
function holdersOf(node: TSESTree.Node): readonly string[] {
  const holder = settlePoint(node).node.parent
  return holder?.type === 'VariableDeclarator'
    ? descendants(holder.id).flatMap((each) => (each.type === 'Identifier' ? [each.name] : []))
    : []
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
