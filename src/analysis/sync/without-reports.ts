import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction } from '../cfg/callback-run.js'
import { isInside } from '../guards/syntax-of.js'

/**
 * The acts of a function but for those that report that another of them failed: an alert in the `catch` around a send
 * says what happened to this run, and whether it is due hangs on the send. What is done because a look-up failed stays.
 */
export function withoutReports<Act>(acts: readonly Act[], nodeOf: (act: Act) => TSESTree.Node | null): readonly Act[] {
  const nodes = acts.map(nodeOf)
  return acts.filter((_, index) => {
    const node = nodes[index]
    return !node || !nodes.some((other) => other && other !== node && isReportOn(node, other))
  })
}

/** Whether a node runs only when another one failed. */
function isReportOn(node: TSESTree.Node, other: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    const tried = at.type === 'CatchClause' ? at.parent.block : isFunction(at) ? promiseBefore(at) : null
    if (tried !== null && isInside(other, tried)) return true
  }
  return false
}

/** The promise whose failure a callback is given to: `send().catch(…)`, `send().then(…, …)`. */
function promiseBefore(callback: TSESTree.Node): TSESTree.Node | null {
  const call = callback.parent
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return null
  const place = calledName(call.callee) === 'catch' ? 0 : calledName(call.callee) === 'then' ? 1 : -1
  return call.arguments[place] === callback ? call.callee.object : null
}
