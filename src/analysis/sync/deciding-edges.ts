import type { TSESTree } from '@typescript-eslint/types'
import { isFunction } from '../cfg/callback-run.js'
import type { BranchEdge } from '../cfg/flow-graph.js'
import type { FunctionGuards } from '../guards/function-guards.js'

/** The outcomes of tests and loops that decide whether a node runs. */
export function decidingEdges(node: TSESTree.Node, { flow }: FunctionGuards): readonly BranchEdge[] {
  return [
    ...flow.controlledBy(node),
    ...flow.dependsOn(node).filter(({ test }) => test.parent?.type === 'LogicalExpression'),
  ].filter(isOutcome)
}

function isOutcome({ branch }: BranchEdge): boolean {
  return (
    branch !== 'normal' && branch !== 'exception' && branch !== 'called' && branch !== 'skipped' && branch !== 'done'
  )
}

/** The tested expression; of a loop, the list. */
export function testedBy({ test }: BranchEdge): TSESTree.Node {
  if (test.type === 'ForOfStatement') return test.right
  if (isFunction(test))
    return test.parent.type === 'CallExpression' && test.parent.callee.type === 'MemberExpression'
      ? test.parent.callee.object
      : test
  return test
}
