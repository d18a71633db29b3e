import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../../cfg/callback-run.js'
import { foundGuard } from '../found-guard.js'
import type { GuardContext, GuardUnit } from '../guard-context.js'
import { isInside } from '../syntax-of.js'
import { initialiserOf } from '../variable-of.js'

/** A check in front of the target that compares objects by identity: two dates are never `===`. */
export const impossibleComparison: GuardUnit = ({ target, body, context }) =>
  body.nodes
    .filter((node) => node.type === 'BinaryExpression')
    .filter((node) => /^[!=]==?$/.test(node.operator) && isInTest(node))
    .flatMap((node) => {
      const { left, right } = node
      if (
        isInside(node, target) ||
        (!isFresh(left, context) && !isFresh(right, context)) ||
        isNothing(left) ||
        isNothing(right)
      )
        return []
      const decides = [...body.flow.controlledBy(target), ...body.flow.dependsOn(target)].some(
        ({ test }) => isInside(node, test) || isInside(test, node),
      )
      if (!decides && !body.flow.dominates(node, target)) return []
      return [
        foundGuard(
          node,
          'check-then-send',
          'defective',
          `this ${node.operator} compares two objects by identity, so it always comes out the same and the check decides nothing. Compare what they hold, such as getTime() of two dates`,
        ),
      ]
    })

/** A new object that nothing else can be identical to. */
function isFresh(node: TSESTree.Node, { source }: GuardContext): boolean {
  const bare = skipWrappersDown(node)
  if (bare.type === 'NewExpression' || bare.type === 'ObjectExpression' || bare.type === 'ArrayExpression') return true
  if (
    bare.type === 'CallExpression' &&
    bare.callee.type === 'MemberExpression' &&
    bare.callee.property.type === 'Identifier'
  )
    return bare.callee.property.name === 'toDate' || bare.callee.property.name === 'toJSDate'
  const initialiser = bare.type === 'Identifier' ? initialiserOf(bare, source.scopes) : null
  return (
    initialiser?.type === 'NewExpression' &&
    initialiser.callee.type === 'Identifier' &&
    initialiser.callee.name === 'Date'
  )
}

function isNothing(node: TSESTree.Node): boolean {
  return (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined')
}

function isInTest(node: TSESTree.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test === at) return true
    if (parent.type !== 'LogicalExpression' && parent.type !== 'UnaryExpression') return false
  }
  return false
}
