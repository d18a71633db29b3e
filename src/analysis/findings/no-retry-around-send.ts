import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers } from '../cfg/callback-run.js'
import type { JudgedFile, JudgedSend } from '../file/judged-file.js'
import { gateCallsOf } from '../file/gate-calls.js'
import { calleePath, descendants, isInside } from '../guards/syntax-of.js'
import type { FindingUnit, FoundFault } from './finding-unit.js'

const helper =
  /^(?:p?retry(?:ing|able)?|pRetry|asyncRetry|promiseRetry|withRetr(?:y|ies)|retry(?:Async|WithBackoff|Operation|Promise|OnFailure|Policy)?|backOff|exponentialBackoff|withBackoff|attempt(?:WithRetry)?)$/i
const policies = /retry|backoff/i

/** A send that failed may have arrived; to try it again needs a key by which the provider or a gate knows it. */
export const noRetryAroundSend: FindingUnit = {
  rule: 'no-retry-around-send',
  description: 'Disallow retries around a send that nothing recognises as the same',
  messages: {
    helper:
      '`{{retry}}` runs `{{callee}}` again after a failure, but a send that failed (a timeout, a lost answer) may have arrived. Put the gate inside of the retry, or give the provider an idempotency key.',
    loop: 'This loop runs `{{callee}}` again after a failure, but a send that failed (a timeout, a lost answer) may have arrived. Put the gate inside of the loop, or give the provider an idempotency key.',
  },
  find: (file) => {
    const gates = gateCallsOf(file).flatMap(({ callback }) => callback ?? [])
    return file.sends
      .filter(
        ({ guards }) =>
          !guards.some(
            ({ kind, quality }) => (kind === 'provider-key' || kind === 'job-key') && quality !== 'defective',
          ),
      )
      .flatMap((send) => retryAround(send, gates, file))
  },
}

/** The nearest retry between the send and the gate around it; beyond the gate a retry is harmless. */
function retryAround(
  { send, node }: JudgedSend,
  gates: readonly TSESTree.Node[],
  { source }: JudgedFile,
): readonly FoundFault[] {
  const callee = send.call.calleeText
  for (let at: TSESTree.Node = node; at.parent && !gates.includes(at); at = at.parent) {
    const call = isFunction(at) ? skipWrappers(at).parent : null
    const isCallback = call?.type === 'CallExpression' && call.arguments.some((argument) => isInside(at, argument))
    if (isCallback && isRetry(call))
      return [
        {
          node: call.callee,
          message: 'helper',
          data: {
            callee,
            retry: source.text
              .slice(...call.callee.range)
              .replace(/\s+/g, '')
              .slice(0, 60),
          },
        },
      ]
    if (isFunction(at) && (at.type === 'FunctionDeclaration' || !isCallback)) return []
    if (isLoop(at) && triesAgain(at, node))
      return [
        {
          node: at.type === 'ForStatement' || at.type === 'WhileStatement' ? (at.test ?? at) : at,
          message: 'loop',
          data: { callee },
        },
      ]
  }
  return []
}

function isRetry(call: TSESTree.CallExpression): boolean {
  if (helper.test(calledName(call.callee))) return true
  const path = calleePath(call.callee)
  return /^(?:execute|run|call|wrap)$/.test(path.at(-1) ?? '') && path.slice(0, -1).some((name) => policies.test(name))
}

function isLoop(
  node: TSESTree.Node,
): node is TSESTree.ForStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement {
  return node.type === 'ForStatement' || node.type === 'WhileStatement' || node.type === 'DoWhileStatement'
}

/** The send stands in a `try` of the loop that is left when it succeeds, and whose `catch` lets the loop go on. */
function triesAgain(loop: TSESTree.Node, send: TSESTree.Node): boolean {
  return descendants(loop).some((node) => {
    if (node.type !== 'TryStatement' || !isInside(send, node.block) || !node.handler) return false
    const leaves = descendants(node.block).some(
      (each) => each.range[1] >= send.range[1] && (each.type === 'BreakStatement' || each.type === 'ReturnStatement'),
    )
    return leaves && !endsAlways(node.handler.body)
  })
}

function endsAlways(block: TSESTree.BlockStatement): boolean {
  const last = block.body.at(-1)
  return last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement' || last?.type === 'BreakStatement'
}
