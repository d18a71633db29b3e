import type { TSESTree } from '@typescript-eslint/types'
import { callbackRun, isAwaited, isFunction, skipWrappers, type FunctionExpression } from '../../cfg/callback-run.js'
import { withItsKeys } from '../claim-keys.js'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardContext, GuardUnit } from '../guard-context.js'
import { keyExpression } from '../key-expression.js'
import { originModule } from '../origin-module.js'
import { calleePath, keyOf } from '../syntax-of.js'
import { unknownValue } from '../value.js'

/**
 * The target runs inside the callback of a gate: `gate.once(key, …)`, `gated(fn, { key })`, a configured gate, or a
 * first-party function that calls its callback only behind a guard. The target must be awaited or returned, or the
 * gate marks before the send is over.
 */
export const gate: GuardUnit = ({ target, context }) => {
  const wrapped = gatedCall(target, context)
  if (wrapped) return [wrapped]
  const found: FoundGuard[] = []
  for (let at: TSESTree.Node | undefined = target; at; at = at.parent) {
    if (at === target ? at.type === 'Identifier' : isCallback(at)) found.push(...gateAround(at, target, context))
    if (found.length === 0 && isCallback(at) && outlivesGate(at)) break
  }
  return found
}

/** A handler that is only registered inside of a gate runs outside of it; one that is waited for (a limiter) does not. */
function outlivesGate(callback: FunctionExpression): boolean {
  const call = skipWrappers(callback).parent
  return callbackRun(callback) === 'repeated' && !(call?.type === 'CallExpression' && isAwaited(call))
}

function isCallback(node: TSESTree.Node): node is FunctionExpression {
  return isFunction(node) && node.type !== 'FunctionDeclaration'
}

/** `const sendOnce = gated(send, …)`, then `sendOnce(…)`: the callee itself is gated. */
function gatedCall(target: TSESTree.Node, context: GuardContext): FoundGuard | null {
  if (target.type !== 'CallExpression') return null
  const origin = context.originOf?.(target.callee)
  if (origin?.kind !== 'call' || !isGatedOrigin(origin.callee)) return null
  return foundGuard(
    target,
    'gate',
    'sound',
    'the called function is wrapped by gated() of sendgate, which runs it at most once per key',
  )
}

function isGatedOrigin(origin: ReturnType<NonNullable<GuardContext['originOf']>>): boolean {
  if (origin.kind === 'import') return origin.module === 'sendgate' && origin.name === 'gated'
  return (
    origin.kind === 'member' &&
    origin.name === 'gated' &&
    origin.object.kind === 'import' &&
    origin.object.module === 'sendgate'
  )
}

function gateAround(callback: TSESTree.Node, target: TSESTree.Node, context: GuardContext): readonly FoundGuard[] {
  const place = placeInCall(callback)
  if (!place) return []
  const known = gateCall(place.call, place.argument, place.property, context)
  if (!known) return []
  if (known.quality === 'sound' && known.isGivenBack && isOneOfMany(target, callback))
    return [
      foundGuard(
        place.call,
        known.kind,
        'racy',
        'the called function gives its claim back when its callback fails, and this send is one of several in it: a later one that fails makes the next run send the earlier ones again. Claim each send by itself',
      ),
    ]
  const waited = known.kind !== 'gate' || isWaitedFor(target, callback)
  if (waited) return [foundGuard(place.call, known.kind, known.quality, known.why)]
  return [
    foundGuard(
      place.call,
      known.kind,
      'defective',
      'the send inside the gate is neither awaited nor returned, so the gate marks the key before it is known whether the send went out. Await or return it',
    ),
  ]
}

interface CallbackPlace {
  readonly call: TSESTree.CallExpression
  readonly argument: number
  /** The property of an object argument: `{ send: () => … }`. */
  readonly property: string | null
}

function placeInCall(callback: TSESTree.Node): CallbackPlace | null {
  const outer = skipWrappers(callback)
  const parent = outer.parent
  if (parent?.type === 'CallExpression')
    return { call: parent, argument: parent.arguments.findIndex((each) => each === outer), property: null }
  if (parent?.type !== 'Property' || parent.parent.type !== 'ObjectExpression') return null
  const object = skipWrappers(parent.parent)
  const call = object.parent
  return call?.type === 'CallExpression'
    ? { call, argument: call.arguments.findIndex((each) => each === object), property: keyOf(parent) }
    : null
}

function gateCall(
  call: TSESTree.CallExpression,
  argument: number,
  property: string | null,
  context: GuardContext,
): (Pick<FoundGuard, 'kind' | 'quality' | 'why'> & { readonly isGivenBack?: true }) | null {
  if (context.gateOf?.(call) === argument)
    return { kind: 'gate', quality: 'sound', why: 'the send runs in the callback of a configured gate' }
  if (originModule(call.callee, context) === 'sendgate') {
    const method = calleePath(call.callee).at(-1)
    if (method === 'once' && (property === null || property === 'send'))
      return {
        kind: 'gate',
        quality: 'sound',
        why: 'the send runs in once() of sendgate, at most once per key and window',
      }
    if (method === 'gated' && argument === 0)
      return {
        kind: 'gate',
        quality: 'sound',
        why: 'the function is wrapped by gated() of sendgate, which runs it at most once per key',
      }
  }
  const derived = context.summaryOf?.(call)?.callback
  const isThat = derived?.argument === argument && (derived.property ?? null) === property
  if (!derived || !isThat) return null
  const keys = derived.keys.flatMap((place) => keyExpression(call, place, context.source) ?? [])
  const { kind, quality, why } = withItsKeys(
    {
      node: call,
      kind: derived.kind,
      quality: derived.quality,
      win: unknownValue,
      lose: unknownValue,
      asynchronous: true,
      unmistakable: true,
      why: derived.why,
      keys,
    },
    context,
  )
  return { kind, quality, why, ...(derived.isGivenBack && { isGivenBack: true }) }
}

/** Whether the target is made in a loop inside of the callback. */
function isOneOfMany(target: TSESTree.Node, callback: TSESTree.Node): boolean {
  for (let at = target.parent; at && at !== callback; at = at.parent)
    if (/^(For|While|DoWhile)/.test(at.type) || (isCallback(at) && callbackRun(at) === 'each')) return true
  return false
}

/** Every step from the target out to the gate's callback hands the promise on. */
function isWaitedFor(target: TSESTree.Node, callback: TSESTree.Node): boolean {
  for (let at: TSESTree.Node = target; at !== callback && at.parent; at = at.parent) {
    const { parent } = at
    if (parent.type === 'AwaitExpression' || parent.type === 'ReturnStatement' || parent.type === 'YieldExpression')
      return true
    if (parent.type === 'ArrowFunctionExpression' && parent.body === at) return true
    if (parent.type === 'VariableDeclarator') return parent.parent.parent?.type === 'BlockStatement'
    if (parent.type === 'ExpressionStatement') return false
  }
  return true
}
