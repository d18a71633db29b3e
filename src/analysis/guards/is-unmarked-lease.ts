import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import type { GuardSite } from './guard-context.js'
import { isSameTable } from './is-same-table.js'
import { leaseOf } from './lease-of.js'
import { calleePath, descendants } from './syntax-of.js'
import { settlePoint } from './settle-point.js'

/**
 * Whether a claim is a lease that only its end gives back: it asks for a time in the past, sets one ahead, and nothing
 * after the target says that the work is done. Then the row is due again as soon as the lease is over.
 */
export function isUnmarkedLease(claim: Claim, { body, target }: GuardSite): boolean {
  const table = leaseOf(claim)
  if (table === null) return false
  const { node, keys = [] } = claim
  const isMark = body.writes.some(
    (write) =>
      write.node !== node &&
      isSameTable(write.table, table) &&
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

/** The names that hold what the claim gives. */
function holdersOf(node: TSESTree.Node): readonly string[] {
  const holder = settlePoint(node).node.parent
  return holder?.type === 'VariableDeclarator'
    ? descendants(holder.id).flatMap((each) => (each.type === 'Identifier' ? [each.name] : []))
    : []
}
