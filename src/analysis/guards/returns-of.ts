import type { TSESTree } from '@typescript-eslint/types'
import type { FunctionExpression } from '../cfg/callback-run.js'
import { descendants, nearestFunction } from './syntax-of.js'

const knownReturns = new WeakMap<TSESTree.Node, readonly TSESTree.ReturnStatement[]>()

/** The `return` statements of a function itself. Every supposition asks for them again. */
export function returnsOf(
  callback: FunctionExpression | TSESTree.FunctionDeclaration,
): readonly TSESTree.ReturnStatement[] {
  const before = knownReturns.get(callback)
  if (before !== undefined) return before
  const returns = descendants(callback.body)
    .filter((each) => each.type === 'ReturnStatement')
    .filter((each) => nearestFunction(each) === callback)
  knownReturns.set(callback, returns)
  return returns
}
