import type { TSESTree } from '@typescript-eslint/types'

/** Whether control can run off the end of a statement, as far as its shape says. */
export function canComplete(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return false
    case 'BlockStatement':
      return node.body.every(canComplete)
    case 'IfStatement':
      return !node.alternate || canComplete(node.consequent) || canComplete(node.alternate)
    case 'TryStatement':
      return (
        (!node.finalizer || canComplete(node.finalizer)) &&
        (canComplete(node.block) || (node.handler !== null && canComplete(node.handler.body)))
      )
    default:
      return true
  }
}
