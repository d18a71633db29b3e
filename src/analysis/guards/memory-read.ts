import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import { Evaluation } from './evaluate.js'
import type { FunctionGuards } from './function-guards.js'
import { isCachedAnswer } from './is-cached-answer.js'
import { isMark } from './is-mark.js'
import { supposingMemory } from './supposing-memory.js'
import { calleePath, isInside } from './syntax-of.js'
import { known, type Value } from './value.js'
import { variableOf } from './variable-of.js'

/** A look into a Set, Map or array that outlives the function and is filled by it with more than what it gives back. */
export interface MemoryRead {
  readonly node: TSESTree.CallExpression
  readonly store: string
  /** What the look gives once an earlier pass has filled it. */
  readonly marked: Value
}

export function memoryReads(body: FunctionGuards): readonly MemoryRead[] {
  const reads = body.calls.filter(
    (call) =>
      call.callee.type === 'MemberExpression' &&
      /^(has|get|includes|peek)$/.test(calledName(call.callee)) &&
      call.parent.type !== 'AwaitExpression',
  )
  return reads.flatMap((node) => {
    const store = receiver(node)
    if (!store || !outlives(store, body)) return []
    const isWritten = body.calls.some(
      (call) =>
        call.callee.type === 'MemberExpression' &&
        /^(add|set|push|unshift)$/.test(calledName(call.callee)) &&
        sameReceiver(store, receiver(call)),
    )
    const marked: Value = /^(has|includes)$/.test(calledName(node.callee))
      ? known(true)
      : { kind: 'moment', when: 'now' }
    return isWritten && !isCache(store, node, marked, body)
      ? [{ node, store: calleePath(store).join('.'), marked }]
      : []
  })
}

/** Whether the store keeps answers, and the function gives them back instead of asking again. */
function isCache(store: TSESTree.Node, node: TSESTree.CallExpression, marked: Value, body: FunctionGuards): boolean {
  const neutral = new Evaluation(body.context.source, {})
  const kept = body.calls.flatMap((call) =>
    calledName(call.callee) === 'set' && sameReceiver(store, receiver(call)) ? (call.arguments[1] ?? []) : [],
  )
  if (!kept.some((value) => !isMark(value, neutral))) return false
  const given = body.calls.filter((call) => calledName(call.callee) === 'get' && sameReceiver(store, receiver(call)))
  return isCachedAnswer(given, supposingMemory(node, { nodes: new Map([[node, [marked]]]) }, body), body)
}

/** A variable declared outside the function, or a field of `this`. Rows and parameters are not memory. */
export function outlives(node: TSESTree.Node, body: FunctionGuards): boolean {
  let root = node
  while (root.type === 'MemberExpression') root = root.object
  if (root.type === 'ThisExpression') return node.type === 'MemberExpression'
  if (root.type !== 'Identifier') return false
  const [definition] = variableOf(root, body.context.source.scopes)?.defs ?? []
  return definition?.node.type === 'VariableDeclarator' && !isInside(definition.node, body.root)
}

function receiver(call: TSESTree.CallExpression): TSESTree.Node | null {
  return call.callee.type === 'MemberExpression' ? call.callee.object : null
}

function sameReceiver(left: TSESTree.Node, right: TSESTree.Node | null): boolean {
  return right !== null && calleePath(left).join('.') === calleePath(right).join('.')
}
