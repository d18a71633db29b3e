import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers, type FunctionExpression } from '../cfg/callback-run.js'
import { calleePath, isInside } from './syntax-of.js'

const receivers = /^(step|io|ctx|context|this|client|workflow|restate|wf)$/
const methods = /^(run|runTask|sideEffect|do|task)$/

/**
 * Whether a call is a memoised step of a durable job: `step.run(id, fn)` (Inngest), `io.runTask(id, fn)` (Trigger.dev
 * and its likes), `ctx.run(id, fn)` (Restate, Upstash), `step.do(id, fn)` (Cloudflare). Its callback is the last argument.
 */
export function isMemoCall(call: TSESTree.CallExpression): boolean {
  const path = calleePath(call.callee)
  const last = call.arguments.at(-1)
  return (
    path.length >= 2 &&
    call.arguments.length >= 2 &&
    methods.test(calledName(call.callee)) &&
    last !== undefined &&
    isFunction(last) &&
    receivers.test(path.at(-2) ?? '')
  )
}

/** The memoised step whose callback contains the node, innermost first, within `root`. */
export function memoAround(
  node: TSESTree.Node,
  root: TSESTree.Node,
): { readonly call: TSESTree.CallExpression; readonly callback: FunctionExpression } | null {
  for (let at = node.parent; at && isInside(at, root); at = at.parent) {
    if (!isFunction(at) || at.type === 'FunctionDeclaration') continue
    const call = skipWrappers(at).parent
    if (call?.type === 'CallExpression' && isMemoCall(call) && call.arguments.at(-1) === skipWrappers(at))
      return { call, callback: at }
  }
  return null
}
