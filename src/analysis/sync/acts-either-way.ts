import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { BranchEdge } from '../cfg/flow-graph.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { calleePath } from '../guards/syntax-of.js'

/** Whether the other outcome of a test makes the same call: the test chooses what is said, not whether. */
export function actsEitherWay(
  { test, branch }: BranchEdge,
  target: TSESTree.Node,
  { calls, flow }: FunctionGuards,
): boolean {
  if (target.type !== 'CallExpression' || (branch !== 'true' && branch !== 'false')) return false
  const name = nameOf(target)
  // Where a further test stands before the other call, that one decides whether it is made.
  const isOther = (last: BranchEdge | undefined): boolean => last?.test === test && last.branch !== branch
  return calls.some(
    (call) =>
      call !== target &&
      calledName(call.callee) === calledName(target.callee) &&
      nameOf(call) === name &&
      isOther(flow.controlledBy(call).at(-1)),
  )
}

function nameOf({ callee }: TSESTree.CallExpression): string {
  return calleePath(callee).join('.')
}
