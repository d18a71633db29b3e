import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { BranchEdge } from '../cfg/flow-graph.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { calleePath, chainOf, descendants } from '../guards/syntax-of.js'
import type { Inspection } from './inspection.js'

const searching = /^(?:find|findLast|some|every|includes|has|findIndex|indexOf)$/
const removing =
  /^(?:remove|delete|destroy|del|unassign|unlink|detach|dismiss|revoke|void|cancel|close|archive|unpublish)(?:[A-Z_]|$)/
const changing = /^(?:update|edit|patch|put|set|replace|modify|change|reopen)(?:[A-Z_]|$)/
const making = /^(?:create|add|insert|post|send|open|publish|new|make|append|schedule|queue|upload|submit)(?:[A-Z_]|$)/

/** Whether a test asks if something is among what was read: `comments.some((c) => c.body === text)`, `labels.includes(name)`. */
export function asksForMember(tested: TSESTree.Node, inspect: Inspection): boolean {
  const bare = skipWrappersDown(tested)
  if (bare.type === 'UnaryExpression' && bare.operator === '!') return asksForMember(bare.argument, inspect)
  if (bare.type === 'BinaryExpression') return asksForMember(bare.left, inspect)
  if (bare.type === 'Identifier') {
    const judgement = inspect.judgementOf(bare)
    return judgement !== null && asksForMember(judgement, inspect)
  }
  return isSearch(bare)
}

/** Whether what is gone through leaves out what is among the read: `orders.filter((o) => !sent.includes(o.id))`. */
export function leavesOutMembers(tested: TSESTree.Node, inspect: Inspection): boolean {
  const filters = inspect
    .expressionsOf(tested)
    .flatMap(chainOf)
    .filter(({ name }) => name === 'filter' || name === 'find')
  return filters
    .flatMap(({ call }) => call.arguments.filter(isFunction).flatMap(descendants))
    .some((node) => {
      const search = node.type === 'UnaryExpression' && node.operator === '!' ? skipWrappersDown(node.argument) : null
      return search?.type === 'CallExpression' && isSearch(search) && inspect.concerns(search.callee)
    })
}

/** A search in a list or set. */
export function isSearch(node: TSESTree.Node): boolean {
  return (
    node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && searching.test(calledName(node.callee))
  )
}

/** Whether a call takes something away: that it is still there is the state to ask for. */
export function takesAway(target: TSESTree.Node): boolean {
  return target.type === 'CallExpression' && removing.test(calledName(target.callee))
}

/** Whether a call changes what is there while the other outcome of the test makes it: `if (found) update(found.id) else create()`. */
export function changesInstead(
  { test, branch }: BranchEdge,
  target: TSESTree.Node,
  { calls, flow }: FunctionGuards,
): boolean {
  if (
    target.type !== 'CallExpression' ||
    (branch !== 'true' && branch !== 'false') ||
    !changing.test(calledName(target.callee))
  )
    return false
  const holder = holderOf(target)
  return calls.some(
    (call) =>
      call !== target &&
      making.test(calledName(call.callee)) &&
      holderOf(call) === holder &&
      flow.controlledBy(call).some((other) => other.test === test && other.branch !== branch),
  )
}

function holderOf({ callee }: TSESTree.CallExpression): string {
  return calleePath(callee).slice(0, -1).join('.')
}
