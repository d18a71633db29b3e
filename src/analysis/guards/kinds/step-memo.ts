import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers } from '../../cfg/callback-run.js'
import { foundGuard } from '../found-guard.js'
import type { GuardUnit } from '../guard-context.js'
import { memoAround } from '../memo-call.js'
import { property, textOf } from '../syntax-of.js'

/** The target runs in a memoised step: a retry of this job skips it, a second job does not. */
export const stepMemo: GuardUnit = ({ target, body }) => {
  const memo = memoAround(target, outermost(body.root))
  if (!memo) return []
  const repetition = repetitionBetween(target, memo.callback)
  if (repetition) {
    return [
      foundGuard(
        memo.call,
        'step-memo',
        'defective',
        'one memoised step holds the sends to all recipients: when one of them fails, the retry repeats the others. Use one step per recipient, with the recipient in its id',
      ),
    ]
  }
  const loop = repetitionBetween(memo.call, body.root)
  const [id] = memo.call.arguments
  if (loop && id && textOf(id) !== null && id.type === 'Literal') {
    return [
      foundGuard(
        memo.call,
        'step-memo',
        'defective',
        'every round of the loop uses the same step id, so the step is memoised once for all rounds. Put the item into the id of the step',
      ),
    ]
  }
  const key = keyOfRun(memo.call)
  if (key !== null)
    return [
      foundGuard(
        memo.call,
        'job-key',
        'sound',
        `a retry of this job skips the step, and Inngest ignores a second event with the same ${key} for 24 hours`,
      ),
    ]
  return [
    {
      ...foundGuard(
        memo.call,
        'step-memo',
        'retry-only',
        'the send runs in a memoised step: a retry of this job skips it, but a second job for the same event sends again',
      ),
      perJob: true,
    },
  ]
}

/** Of `inngest.createFunction({ id, idempotency: 'event.data.orderId' }, …)` around the step: what an event is known by. */
function keyOfRun(step: TSESTree.CallExpression): string | null {
  for (let at: TSESTree.Node | undefined = step.parent; at; at = at.parent) {
    if (at.type !== 'CallExpression' || calledName(at.callee) !== 'createFunction') continue
    const key = textOf(property(at.arguments[0], 'idempotency'))
    return key !== null && /\bevent\.data\b/.test(key) ? key : null
  }
  return null
}

function outermost(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (at.parent) at = at.parent
  return at
}

/** A loop or an array method between a node and the function around it. */
function repetitionBetween(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let at = node.parent; at && at !== outer; at = at.parent) {
    if (/^(For|While|DoWhile)/.test(at.type)) return true
    const call = isFunction(at) ? skipWrappers(at).parent : undefined
    if (call?.type === 'CallExpression' && /^(map|forEach|flatMap|filter|each)$/.test(calledName(call.callee)))
      return true
  }
  return false
}
