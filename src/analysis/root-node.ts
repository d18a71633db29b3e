import type { TSESTree } from '@typescript-eslint/types'

/** What an expression begins with: `snap` of `(await snap.data()).sent`. */
export function rootNode(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case 'MemberExpression':
      return rootNode(node.object)
    case 'CallExpression':
    case 'NewExpression':
      return rootNode(node.callee)
    case 'AwaitExpression':
      return rootNode(node.argument)
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ChainExpression':
      return rootNode(node.expression)
    default:
      return node
  }
}
