import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { calledName, isFunction, skipWrappers } from '../cfg/callback-run.js'
import { calleePath, descendants, isInside } from '../guards/syntax-of.js'
import { importEdit } from './import-edit.js'
import { keyTag } from './key-tag.js'

/** Text to insert at a UTF-16 offset. */
export interface Insertion {
  readonly at: number
  readonly text: string
}

export interface GateWrap {
  readonly insertions: readonly Insertion[]
  /** What the call gave is used: after the edit it is `undefined` when the message had been sent before. */
  readonly resultUsed: boolean
  /** It is taken apart on the spot, which throws where it is `undefined`: the wrapped call would fail for every duplicate. */
  readonly takenApart: boolean
}

/** `fetch` resolves with a refusal too, and the gate would mark it as sent. */
const refusal =
  '.then((response) => { if (!response.ok) throw new Error(`The request was refused with status ${response.status}.`); return response })'

/**
 * The insertions that put a send behind `gate.once`; comments, `await`, `return` and `void` around it stay as they are.
 * `window` is the text of the gate's option, such as `{ slot: 'day', tz: 'UTC' }`; without it the key holds for ever.
 * Null where the send cannot move into a callback: it reports through a callback of its own, or holds a `yield`.
 */
export function wrapInGate(
  call: TSESTree.Node,
  key: string,
  source: SourceFile,
  window: string | null = null,
): GateWrap | null {
  const sent = wholeSend(call)
  const inside = descendants(sent).filter((node) => ownFunction(node, sent))
  if (call.type !== 'CallExpression' || inside.some(({ type }) => type === 'YieldExpression')) return null
  const [last] = call.arguments.slice(-1)
  if (last && isFunction(last)) return null
  const { names, insertion } = importEdit(source, sent)
  const holdsAwait = inside.some(({ type }) => type === 'AwaitExpression')
  const { parent } = sent
  const isFloating = parent?.type === 'ExpressionStatement'
  const open = `${isFloating ? 'void ' : ''}${names.gate}.once(${keyTag(names.key, key)}\`${key}\`, ${window === null ? '' : `{ window: ${window}, send: `}${holdsAwait ? 'async ' : ''}() => `
  const close = `${isFetch(call) ? refusal : ''}${window === null ? '' : ' }'}).orThrow()`
  return {
    insertions: [
      ...(insertion ? [insertion] : []),
      { at: sent.range[0], text: open },
      { at: sent.range[1], text: close },
    ],
    resultUsed: isUsed(sent),
    takenApart: isTakenApart(sent),
  }
}

function isFetch(call: TSESTree.CallExpression): boolean {
  return /^(?:globalThis\.|window\.)?fetch$/.test(calleePath(call.callee).join('.'))
}

/** The send with what belongs to it: an optional chain, and the `.promise()` of older SDKs. */
function wholeSend(call: TSESTree.Node): TSESTree.Node {
  const outer = skipWrappers(call)
  const { parent } = outer
  if (
    parent?.type === 'MemberExpression' &&
    parent.object === outer &&
    calledName(parent) === 'promise' &&
    parent.parent.type === 'CallExpression'
  )
    return wholeSend(parent.parent)
  return outer.type === 'ChainExpression' || parent?.type === 'ChainExpression' ? outer : call
}

function ownFunction(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let at = node.parent; at && isInside(at, outer) && at !== outer.parent; at = at.parent)
    if (isFunction(at)) return false
  return true
}

/** `const { error } = await send()`, `(await send()).id`: what is read of a value that may not be there. */
function isTakenApart(sent: TSESTree.Node): boolean {
  let at = skipWrappers(sent)
  if (at.parent?.type !== 'AwaitExpression') return false
  at = skipWrappers(at.parent)
  const { parent } = at
  if (parent?.type === 'VariableDeclarator')
    return parent.id.type === 'ObjectPattern' || parent.id.type === 'ArrayPattern'
  return parent?.type === 'MemberExpression' && parent.object === at && !parent.optional
}

/** Whether anything but waiting happens to the value of the send. */
function isUsed(sent: TSESTree.Node): boolean {
  let at = sent
  while (at.parent?.type === 'AwaitExpression' || (at.parent && skipWrappers(at) !== at)) at = at.parent ?? at
  const { parent } = at
  if (parent?.type === 'ExpressionStatement' || (parent?.type === 'UnaryExpression' && parent.operator === 'void'))
    return false
  if (parent?.type === 'MemberExpression') return calledName(parent) !== 'catch' && calledName(parent) !== 'finally'
  return true
}
