import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction } from '../cfg/callback-run.js'
import { Evaluation } from './evaluate.js'
import type { FunctionGuards } from './function-guards.js'
import { isCachedAnswer } from './is-cached-answer.js'
import { isMark } from './is-mark.js'
import { outlivesPass } from './outlives-pass.js'
import { supposingMemory } from './supposing-memory.js'
import { calleePath, isInside, nearestFunction } from './syntax-of.js'
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

/**
 * A variable declared outside the function, or a field of `this`. Rows and parameters are not memory, nor is what a
 * function made for this pass alone and shares with the functions inside it.
 */
export function outlives(node: TSESTree.Node, body: FunctionGuards): boolean {
  let root = node
  while (root.type === 'MemberExpression') root = root.object
  if (root.type === 'ThisExpression') return node.type === 'MemberExpression' && !isOfRow(root)
  if (root.type !== 'Identifier') return false
  const [definition] = variableOf(root, body.context.source.scopes)?.defs ?? []
  if (definition?.node.type !== 'VariableDeclarator' || isInside(definition.node, body.root)) return false
  const maker = nearestFunction(definition.node)
  return maker === null || isOver(maker, body)
}

/** Whether `this` is a row: an object of a class that is declared as an entity, or that extends the model of a library. */
function isOfRow(node: TSESTree.Node): boolean {
  let at: TSESTree.Node | undefined = node
  while (at && at.type !== 'ClassDeclaration' && at.type !== 'ClassExpression') at = at.parent
  if (!at) return false
  const names = [
    ...at.decorators.map(({ expression }) => (expression.type === 'CallExpression' ? expression.callee : expression)),
    ...(at.superClass ? [at.superClass] : []),
  ].map((each) => calleePath(each).at(-1) ?? '')
  return names.some((name) =>
    /^(?:Entity|ChildEntity|ViewEntity|Table|Schema|BaseEntity|Model|ActiveRecord)$/.test(name),
  )
}

/** Whether the body can still run when the pass of the function around it is over. */
function isOver(maker: TSESTree.Node, { root, context }: FunctionGuards): boolean {
  for (let at: TSESTree.Node | undefined = root; at && at !== maker; at = at.parent)
    if (isFunction(at) && outlivesPass(at, context.source.scopes)) return true
  return false
}

function receiver(call: TSESTree.CallExpression): TSESTree.Node | null {
  return call.callee.type === 'MemberExpression' ? call.callee.object : null
}

function sameReceiver(left: TSESTree.Node, right: TSESTree.Node | null): boolean {
  return right !== null && calleePath(left).join('.') === calleePath(right).join('.')
}
