import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers, skipWrappersDown } from '../cfg/callback-run.js'
import { Evaluation } from '../guards/evaluate.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { calleePath, enclosingFunctions, isInside, keyOf, nearestFunction, property } from '../guards/syntax-of.js'

/** Milliseconds after which what was read before is no longer the present state. */
const longest = 60_000
const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_536_000_000,
}
const pausing = /^(?:sleep|delay|wait|pause|snooze|setTimeout|sleepFor|waitFor)$/i
/** Steps of durable runs that end with a date, a message or a person. */
const openEnded = /^(?:sleepUntil|waitUntil|waitForEvent|waitForSignal|waitForApproval)$/
const durable = /^(?:step|ctx|context|workflow|wait|run)$/i

/** The calls of a function that let minutes or more go by before what stands after them runs. */
export function longWaits({ calls, context }: FunctionGuards): readonly TSESTree.Node[] {
  const evaluation = new Evaluation(context.source, {})
  return calls.filter((call) => isLongWait(call, evaluation))
}

/** Whether a timer runs the callback around a node long after what stands around the callback. */
export function isPutOff(node: TSESTree.Node, from: TSESTree.Node, { context }: FunctionGuards): boolean {
  const evaluation = new Evaluation(context.source, {})
  return enclosingFunctions(node).some((callback) => {
    const timer = skipWrappers(callback).parent
    return (
      timer?.type === 'CallExpression' &&
      calledName(timer.callee) === 'setTimeout' &&
      timer.arguments[0] === callback &&
      !isInside(from, callback) &&
      isLong(timer.arguments[1], evaluation)
    )
  })
}

function isLongWait(call: TSESTree.CallExpression, evaluation: Evaluation): boolean {
  const name = calledName(call.callee)
  const owner = calleePath(call.callee).at(-2) ?? ''
  if (
    durable.test(owner) &&
    (openEnded.test(name) || (/^wait$/i.test(owner) && /^(?:until|forToken|forRequest|forHttpCallback)$/.test(name)))
  )
    return true
  if (!pausing.test(name) && !(name === 'for' && /^wait$/i.test(owner))) return false
  // A timer whose callback acts puts the act off; one that wakes a promise is a wait.
  if (name === 'setTimeout' && call.arguments[0] !== undefined && isFunction(call.arguments[0]))
    return isInPromise(call) && isLong(call.arguments[1], evaluation)
  return call.arguments.some((each) => isLong(each, evaluation))
}

function isInPromise(call: TSESTree.Node): boolean {
  const holder = nearestFunction(call)?.parent
  return holder?.type === 'NewExpression' && calledName(holder.callee) === 'Promise'
}

function isLong(node: TSESTree.Node | undefined, evaluation: Evaluation): boolean {
  const length = node === undefined ? null : lengthOf(skipWrappersDown(node), evaluation)
  return length !== null && length >= longest
}

/** Milliseconds: of a number, of a text such as `3 days` or `10m`, of `{ hours: 2 }`; null when it cannot be said. */
function lengthOf(node: TSESTree.Node, evaluation: Evaluation): number | null {
  if (node.type === 'ObjectExpression') {
    const parts = node.properties.flatMap((each) => (each.type === 'Property' ? [amountOf(each, evaluation)] : []))
    const duration = property(node, 'duration') ?? property(node, 'timeout')
    return duration === null
      ? parts.reduce((sum, each) => sum + each, 0)
      : lengthOf(skipWrappersDown(duration), evaluation)
  }
  const [value, ...others] = evaluation.of(node)
  if (value?.kind !== 'known' || others.length > 0) return null
  return typeof value.value === 'number'
    ? value.value
    : typeof value.value === 'string'
      ? lengthOfText(value.value)
      : null
}

function amountOf(part: TSESTree.Property, evaluation: Evaluation): number {
  const unit = unitOf(keyOf(part) ?? '')
  const [amount] = evaluation.of(part.value)
  return unit === null || amount?.kind !== 'known' || typeof amount.value !== 'number' ? 0 : amount.value * unit
}

function lengthOfText(text: string): number | null {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)]
  const lengths = parts.map(([, amount, unit]) => Number(amount) * (unitOf(unit ?? '') ?? NaN))
  return lengths.length === 0 || lengths.some(Number.isNaN) ? null : lengths.reduce((sum, each) => sum + each, 0)
}

/** `days`, `day` and `d`; `months` are weeks enough. */
function unitOf(name: string): number | null {
  const word = name.toLowerCase()
  if (/^(?:ms|millis(?:econds?)?|milliseconds?)$/.test(word)) return 1
  if (/^months?$/.test(word)) return 30 * 86_400_000
  return /^(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|y|years?)$/.test(word)
    ? (milliseconds[word.charAt(0)] ?? null)
    : null
}
