import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import { groupBy } from '../group-by.js'
import { stateRead, type StateWrite } from './state-access.js'
import { calleePath, propertyName } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

/**
 * Rows that are changed in memory and then stored: `row.sentAt = now; await row.save()`, `await repository.save(row)`,
 * and `await em.flush()`, which stores every row that was read.
 */
export function entityWrites(
  nodes: readonly TSESTree.Node[],
  calls: readonly TSESTree.CallExpression[],
  scopes: Parameters<typeof initialiserOf>[1],
): readonly StateWrite[] {
  const stores = calls.filter((call) => /^(save|flush|persistAndFlush)$/.test(calleePath(call.callee).at(-1) ?? ''))
  if (stores.length === 0) return []
  const set = groupBy(
    nodes.flatMap((node) => assignmentOf(node) ?? []),
    ({ row }) => row.name,
  )
  return stores.flatMap((store) =>
    [...set.values()].flatMap((all): readonly StateWrite[] => {
      const before = all.filter(({ at }) => at.range[1] <= store.range[0])
      const [first] = before
      const table = first ? tableOfRow(first.row, scopes) : null
      if (!first || !isStored(first.row.name, table !== null, store)) return []
      return [
        {
          node: store,
          table: table ?? '',
          verb: 'update',
          columns: before.map(({ column, value }) => ({ column, value })),
        },
      ]
    }),
  )
}

interface Assignment {
  readonly at: TSESTree.Node
  readonly row: TSESTree.Identifier
  readonly column: string
  readonly value: TSESTree.Node
}

function assignmentOf(node: TSESTree.Node): Assignment | null {
  if (
    node.type !== 'AssignmentExpression' ||
    node.operator !== '=' ||
    node.left.type !== 'MemberExpression' ||
    node.left.object.type !== 'Identifier'
  )
    return null
  return { at: node, row: node.left.object, column: propertyName(node.left), value: node.right }
}

function isStored(row: string, isRead: boolean, store: TSESTree.CallExpression): boolean {
  const path = calleePath(store.callee)
  const given = store.arguments.some((each) => each.type === 'Identifier' && each.name === row)
  return path.at(-1) === 'flush' ? isRead : given || (path.length === 2 && path[0] === row)
}

/** The table that a row was read from, where the read is in sight. */
function tableOfRow(row: TSESTree.Identifier, scopes: Parameters<typeof initialiserOf>[1]): string | null {
  const initialiser = initialiserOf(row, scopes)
  const made =
    initialiser === null
      ? null
      : skipWrappersDown(initialiser.type === 'AwaitExpression' ? initialiser.argument : initialiser)
  return made?.type === 'CallExpression' ? (stateRead(made)?.table ?? null) : null
}
