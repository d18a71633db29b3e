import type { TSESTree } from '@typescript-eslint/types'
import { calledName, callbackRun, isFunction, skipWrappers } from '../cfg/callback-run.js'
import { nearestFunction } from './syntax-of.js'

/** Where a promise that a call returns is waited for, and whether its failure gets there. */
export interface SettlePoint {
  /** The `await`, or the call itself where its failure leaves the function (returned, synchronous). */
  readonly node: TSESTree.Node
  readonly state: 'awaited' | 'returned' | 'swallowed' | 'floating'
}

const swallowing = new Set(['catch', 'allSettled'])
const collecting = new Set(['all', '$transaction', 'allSettled', 'then', 'finally', 'catch', 'execute', 'race', 'any'])

/**
 * Follows a promise from its call outwards: through `Promise.all`, `then`, transactions and callbacks that run once.
 * `swallowed` means a `catch` on the way keeps the failure from the waiting code.
 */
export function settlePoint(call: TSESTree.Node): SettlePoint {
  let at = skipWrappers(call)
  let swallowed = false
  for (let parent = at.parent; parent; parent = at.parent) {
    if (parent.type === 'AwaitExpression' || parent.type === 'YieldExpression')
      return { node: parent, state: swallowed ? 'swallowed' : 'awaited' }
    const outer = outwards(at, parent)
    if (outer === 'returned') return { node: at, state: swallowed ? 'swallowed' : 'returned' }
    if (!outer) return { node: at, state: 'floating' }
    if (
      outer.type === 'CallExpression' &&
      (swallowing.has(calledName(outer.callee)) || isSettledBoth(outer)) &&
      !throwsOn(outer)
    )
      swallowed = true
    at = skipWrappers(outer)
  }
  return { node: at, state: 'floating' }
}

/** `then(kept, failed)`. */
function isSettledBoth(call: TSESTree.CallExpression): boolean {
  return calledName(call.callee) === 'then' && call.arguments.length === 2
}

/** `catch((error) => { log(error); throw error })` hands the failure on. */
function throwsOn(call: TSESTree.CallExpression): boolean {
  const callback = call.arguments.at(-1)
  return (
    callback !== undefined &&
    isFunction(callback) &&
    callback.body.type === 'BlockStatement' &&
    callback.body.body.at(-1)?.type === 'ThrowStatement'
  )
}

function outwards(at: TSESTree.Node, parent: TSESTree.Node): TSESTree.Node | 'returned' | null {
  if (
    parent.type === 'ArrayExpression' ||
    parent.type === 'ConditionalExpression' ||
    parent.type === 'LogicalExpression'
  )
    return parent
  if (parent.type === 'CallExpression')
    return collecting.has(calledName(parent.callee)) || isFunction(at) ? parent : null
  if (parent.type === 'MemberExpression' && parent.object === at) {
    const call = skipWrappers(parent).parent
    return call?.type === 'CallExpression' && collecting.has(calledName(call.callee)) ? call : null
  }
  if (parent.type === 'VariableDeclarator' && parent.init === at) return null
  if (parent.type === 'ReturnStatement') return fromFunction(parent)
  if (parent.type === 'ArrowFunctionExpression' && parent.body === at) return throughCallback(parent)
  return null
}

function fromFunction(node: TSESTree.Node): TSESTree.Node | 'returned' {
  const around = nearestFunction(node)
  return around === null ? 'returned' : throughCallback(around)
}

function throughCallback(callback: TSESTree.Node): TSESTree.Node | 'returned' {
  if (callback.type === 'FunctionDeclaration' || !isFunction(callback) || callbackRun(callback) === 'repeated')
    return 'returned'
  const call = skipWrappers(callback).parent
  return call?.type === 'CallExpression' && callbackRun(callback) === 'once' ? call : 'returned'
}
