import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../../cfg/callback-run.js'
import { foundGuard } from '../found-guard.js'
import type { GuardUnit } from '../guard-context.js'
import { perBody } from '../per-body.js'
import { isSentLike } from '../sent-like.js'
import { isInside, property, propertyName, textOf } from '../syntax-of.js'

/** A mark that the function writes around the send and never reads: it records the send and stops nothing. */
export const unreadMarker: GuardUnit = ({ target, body }) =>
  marksOf(body)
    .flatMap(({ node, column }) => {
      if (isInside(node, target) || isInside(target, node)) return []
      const isMark =
        (body.flow.reaches(target, node) || body.flow.dominates(node, target)) &&
        !body.claims.some((claim) => claim.node === node)
      return isMark
        ? [
            {
              ...foundGuard(
                node,
                'check-then-send',
                'defective',
                `\`${column}\` is written but never read before the send in this function, so it stops no repeat. Test it before the send, or claim it with a conditional update`,
              ),
              state: [column],
              alone: true as const,
            },
          ]
        : []
    })
    .slice(0, 1)

/** `snapshot.get('sentAt')`. */
function isNamedRead(node: TSESTree.Node): node is TSESTree.CallExpression {
  return node.type === 'CallExpression' && calledName(node.callee) === 'get'
}

/** What `where` holds, of an update that has one. */
function conditionOf(node: TSESTree.Node): TSESTree.Node | null {
  return node.type === 'CallExpression' ? property(node.arguments[0], 'where') : null
}

/** A condition that is handed in or spread may ask for anything. */
function isInSight(condition: TSESTree.Node | null): boolean {
  return (
    condition === null ||
    (condition.type === 'ObjectExpression' && condition.properties.every(({ type }) => type === 'Property'))
  )
}

/** The writes of a column that says that something was sent and that nothing in the body reads. */
const marksOf = perBody((body) => {
  const marks = body.writes
    .filter(({ verb }) => verb === 'update')
    .map(({ node, columns }) => ({ node, names: columns.map(({ column }) => column).filter(isSentLike) }))
    .filter(({ node, names }) => names.length > 0 && isInSight(conditionOf(node)))
  if (marks.length === 0) return []
  const read = new Set([
    ...body.nodes.flatMap((node) =>
      node.type === 'MemberExpression'
        ? propertyName(node)
        : node.type === 'Property' &&
            node.shorthand &&
            node.key.type === 'Identifier' &&
            node.parent.type === 'ObjectPattern'
          ? node.key.name
          : isNamedRead(node)
            ? (textOf(node.arguments[0]) ?? [])
            : [],
    ),
    ...body.reads.flatMap(({ conditions }) => conditions.map(({ column }) => column)),
  ])
  return marks.flatMap(({ node, names }) => {
    const column = names.find((name) => !read.has(name))
    return column === undefined ? [] : [{ node, column }]
  })
})
