import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers } from '../cfg/callback-run.js'
import { descendants, isInside } from '../guards/syntax-of.js'

/** Where between a call and the function around it (`outer`) its failure is kept from the caller; null when it gets through. */
export function swallowedAt(call: TSESTree.Node, outer: TSESTree.Node): TSESTree.Node | null {
  for (let at = call; at !== outer && at.parent; at = at.parent) {
    const { parent } = at
    if (parent.type === 'TryStatement' && parent.block === at && parent.handler && !fails(parent.handler.body))
      return parent.handler
    const handler = handlerAfter(at)
    if (handler && !fails(handler)) return handler
    if (parent.type === 'CallExpression' && calledName(parent.callee) === 'allSettled') return parent
  }
  return null
}

/** The function in `.catch(…)` or as second argument of `.then(…)` on this promise. */
function handlerAfter(promise: TSESTree.Node): TSESTree.Node | null {
  const outer = skipWrappers(promise)
  const member = outer.parent
  const next = member?.type === 'MemberExpression' && member.object === outer ? skipWrappers(member).parent : null
  if (next?.type !== 'CallExpression' || !isInside(outer, next.callee)) return null
  const name = calledName(next.callee)
  const handler = name === 'catch' ? next.arguments[0] : name === 'then' ? next.arguments[1] : undefined
  return handler && isFunction(handler) ? handler : null
}

/** Some of the failures get out again: thrown, rejected, or ended with the process. */
function fails(handler: TSESTree.Node): boolean {
  return descendants(handler).some(
    (node) =>
      node.type === 'ThrowStatement' ||
      (node.type === 'CallExpression' &&
        /^(?:reject|exit|fail|abort|rethrow|throwError)$/.test(calledName(node.callee))),
  )
}
