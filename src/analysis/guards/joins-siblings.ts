import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import type { GuardSite } from './guard-context.js'
import { isSameTable } from './is-same-table.js'
import { stateWrite } from './state-access.js'
import { descendants, keyOf, propertyName } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

const quantifiers = /^(every|none|some)$/

/**
 * Whether the target waits for the siblings of the claimed row: after the claim, a test asks about the claimed column
 * in all of them (`recipients: { every: { status } }`, `count({ where: { status } })`, `rows.every((row) => row.status)`),
 * or whether there are exactly so many of them (`if (await votes.count() === 10)`). The claim is won once per row; the
 * last two rows, claimed at the same moment, both see that all are done.
 */
export function joinsSiblings(claim: Claim, { body, target, context }: GuardSite): boolean {
  const [, claimed] = claim.node.range
  const { state = [], holding } = claim
  const columns = holding !== undefined && 'column' in holding ? [...state, holding.column] : state
  const table = tableOf(claim)
  const isState = (node: TSESTree.Node): boolean =>
    (node.type === 'Property' && columns.includes(keyOf(node) ?? '')) ||
    (node.type === 'MemberExpression' && columns.includes(propertyName(node)))
  return body.flow
    .dependsOn(target)
    .filter(({ test }) => test.range[0] > claimed)
    .some(({ test }) => {
      const reads = [test, ...readsOf(test, context.source.scopes)].filter((node) => node.range[0] > claimed)
      return (
        reads.some((node) => asksAll(node, isState)) ||
        (table !== null && isEquation(test) && reads.some((node) => counts(node, test, table)))
      )
    })
}

/** The table of the row that a claim takes or makes. */
function tableOf({ node, holding, needsUnique }: Claim): string | null {
  if (holding !== undefined && 'table' in holding) return holding.table
  return needsUnique?.table ?? (node.type === 'CallExpression' ? (stateWrite(node)?.table ?? null) : null)
}

function isEquation(test: TSESTree.Node): boolean {
  return descendants(test).some((each) => each.type === 'BinaryExpression' && /^={2,3}$/.test(each.operator))
}

/** Whether a test compares how many rows of a table there are: `db.vote.count()`, `votes.length` of rows that were read. */
function counts(read: TSESTree.Node, test: TSESTree.Node, table: string): boolean {
  const parts = descendants(read)
  const isOfTable = parts.some(
    (each) =>
      (each.type === 'Identifier' && isSameTable(each.name, table)) ||
      (each.type === 'Literal' && typeof each.value === 'string' && isSameTable(each.value, table)),
  )
  const isNumber =
    parts.some((each) => each.type === 'CallExpression' && /^\$?count/.test(calledName(each.callee))) ||
    descendants(test).some((each) => each.type === 'MemberExpression' && propertyName(each) === 'length')
  return isOfTable && isNumber
}

/** What the names of a test were read from. */
function readsOf(test: TSESTree.Node, scopes: Parameters<typeof initialiserOf>[1]): TSESTree.Node[] {
  return descendants(test).flatMap((node) => (node.type === 'Identifier' ? (initialiserOf(node, scopes) ?? []) : []))
}

function asksAll(node: TSESTree.Node, isState: (node: TSESTree.Node) => boolean): boolean {
  return descendants(node).some((each) => {
    if (each.type === 'Property') return quantifiers.test(keyOf(each) ?? '') && descendants(each.value).some(isState)
    if (each.type !== 'CallExpression') return false
    const name = calledName(each.callee)
    return (
      (name === 'count' || (each.callee.type === 'MemberExpression' && quantifiers.test(name))) &&
      each.arguments.some((argument) => descendants(argument).some(isState))
    )
  })
}
