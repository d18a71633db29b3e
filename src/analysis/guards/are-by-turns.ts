import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import type { FunctionGuards } from './function-guards.js'
import { isSameTable } from './is-same-table.js'
import { sameText } from './same-text.js'
import { stateWrite } from './state-access.js'
import { property } from './syntax-of.js'

/**
 * Whether no two of several claims can be won for one and the same row: they lie on different ways, or the later one is
 * an update that takes a row in a state in which the earlier one does not leave it.
 */
export function areByTurns(claims: readonly Claim[], { flow }: FunctionGuards): boolean {
  return (
    claims.length > 1 &&
    claims.every((claim) =>
      claims.every((other) => claim === other || !flow.reaches(claim.node, other.node) || takesOver(other, claim)),
    ) &&
    claims.filter(({ loserSees }) => loserSees?.property).length <= 1
  )
}

/** An update of the table that the first claim inserts into: it asks for a state that the first one does not leave. */
function takesOver(later: Claim, first: Claim): boolean {
  const [own, made] = [later, first].map(({ node }) => (node.type === 'CallExpression' ? stateWrite(node) : null))
  if (own?.verb !== 'update' || made?.verb !== 'create' || !isSameTable(own.table, made.table)) return false
  const [state] = later.state ?? []
  const asked = state === undefined ? null : askedOf(later.node, state)
  if (asked === null) return true
  const written = made.columns.find(({ column }) => column === state)
  // What an insert leaves out is null, or whatever the table begins with.
  if (!written) return asked.type === 'ObjectExpression'
  return written.value === null || !sameText(written.value, asked)
}

/** What the `where` of an update asks of a column, where it is written as an object. */
function askedOf(node: Claim['node'], column: string): TSESTree.Node | null {
  const [first] = node.type === 'CallExpression' ? node.arguments : []
  return first === undefined ? null : property(property(first, 'where'), column)
}
