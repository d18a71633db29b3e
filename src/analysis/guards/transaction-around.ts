import type { TSESTree } from '@typescript-eslint/types'
import { callbackRun, calledName, isFunction, skipWrappers, type FunctionExpression } from '../cfg/callback-run.js'

/** A call that opens a transaction, and the callback that it runs inside. */
export interface Transaction {
  readonly call: TSESTree.CallExpression
  readonly callback: FunctionExpression
}

/** The transaction whose callback contains the node, innermost first; null when there is none in its function. */
export function transactionAround(node: TSESTree.Node): Transaction | null {
  for (let at = node.parent; at; at = at.parent) {
    if (!isFunction(at) || at.type === 'FunctionDeclaration' || callbackRun(at) !== 'once') continue
    const call = skipWrappers(at).parent
    if (call?.type === 'CallExpression' && /transaction|execute|^begin$/i.test(calledName(call.callee)))
      return { call, callback: at }
  }
  return null
}
