import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappers } from '../cfg/callback-run.js'
import type { JudgedFile } from '../file/judged-file.js'
import { gateCallsOf } from '../file/gate-calls.js'
import { nearestFunction } from '../guards/syntax-of.js'
import type { FindingUnit, FoundFault } from './finding-unit.js'

/** A gate is waited for, and waits for its send. */
export const awaitGatedSend: FindingUnit = {
  rule: 'await-gated-send',
  description: 'Require that a gate is awaited, and that the send inside it is awaited or returned',
  messages: {
    floating:
      'Nobody waits for this gate: the process may end before the send is over, and a failure is lost. Await it or return it.',
    unsettled:
      '`{{callee}}` is neither awaited nor returned, so the gate marks its key before it is known whether the send went out. Await it or return it.',
    addAwait: 'Add `await`.',
  },
  find: (file) => [...gateCallsOf(file).flatMap(({ call }) => floating(call)), ...unsettled(file)],
}

function floating(call: TSESTree.CallExpression): readonly FoundFault[] {
  const whole = chain(call)
  const { parent } = whole
  if (parent?.type === 'ExpressionStatement') return [{ node: call, message: 'floating', ...awaiting(whole) }]
  const callback = parent?.type === 'ArrowFunctionExpression' && parent.body === whole ? skipWrappers(parent) : null
  const caller = callback?.parent
  return caller?.type === 'CallExpression' && calledName(caller.callee) === 'forEach'
    ? [{ node: call, message: 'floating' }]
    : []
}

/** The call with `.orThrow()`, `.then()` and the like behind it. */
function chain(call: TSESTree.Node): TSESTree.Node {
  const outer = skipWrappers(call)
  const member = outer.parent
  const next = member?.type === 'MemberExpression' && member.object === outer ? skipWrappers(member).parent : null
  return next?.type === 'CallExpression' && /^(?:orThrow|then|catch|finally)$/.test(calledName(next.callee))
    ? chain(next)
    : outer
}

function unsettled({ sends }: JudgedFile): readonly FoundFault[] {
  return sends
    .filter(({ guards }) => guards.some(({ kind, quality }) => kind === 'gate' && quality === 'defective'))
    .map(({ send, node }) => ({
      node,
      message: 'unsettled',
      data: { callee: send.call.calleeText },
      ...(node.parent?.type === 'ExpressionStatement' ? awaiting(node) : {}),
    }))
}

/** `await` where the function around it may wait. */
function awaiting(node: TSESTree.Node): Pick<FoundFault, 'suggestion'> {
  const around = nearestFunction(node)
  return around === null || around.async
    ? { suggestion: { message: 'addAwait', insertions: [{ at: node.range[0], text: 'await ' }] } }
    : {}
}
