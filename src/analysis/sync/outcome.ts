import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import type { BranchEdge } from '../cfg/flow-graph.js'
import { isEmptyLiteral } from './inspection.js'

/** What control found when it took an outcome: that there is nothing of what was asked for, or that there is something. */
export type Outcome = 'none' | 'some' | null

/**
 * What the outcome of a test says about what was read.
 *
 * @param judgedBy what a variable was declared with, where that judges; else null
 */
export function outcomeOf(
  { test, branch }: BranchEdge,
  judgedBy: (identifier: TSESTree.Identifier) => TSESTree.Node | null,
): Outcome {
  switch (branch) {
    case 'nullish':
      return 'none'
    case 'present':
      return 'some'
    case 'true':
    case 'false':
      return whenTruthIs(branch === 'true', test, judgedBy)
    default:
      return null
  }
}

function whenTruthIs(
  truth: boolean,
  test: TSESTree.Node,
  judgedBy: (identifier: TSESTree.Identifier) => TSESTree.Node | null,
): Outcome {
  const bare = skipWrappersDown(test)
  const plain: Outcome = truth ? 'some' : 'none'
  switch (bare.type) {
    case 'UnaryExpression':
      return bare.operator === '!' ? whenTruthIs(!truth, bare.argument, judgedBy) : null
    case 'BinaryExpression':
      return compared(bare, truth)
    case 'Identifier': {
      const judgement = judgedBy(bare)
      return judgement === null ? plain : whenTruthIs(truth, judgement, judgedBy)
    }
    case 'MemberExpression':
    case 'AwaitExpression':
    case 'CallExpression':
      return plain
    default:
      return null
  }
}

/** `rows.length === 0`, `row !== null`, `rows.findIndex(…) === -1`. */
function compared({ left, right, operator }: TSESTree.BinaryExpression, truth: boolean): Outcome {
  if (!isEmptyLiteral(left) && !isEmptyLiteral(right) && !isNoIndex(right)) return null
  if (/^={2,3}$/.test(operator)) return truth ? 'none' : 'some'
  return /^!={1,2}$|^>$/.test(operator) ? (truth ? 'some' : 'none') : null
}

function isNoIndex(node: TSESTree.Node): boolean {
  return (
    node.type === 'UnaryExpression' &&
    node.operator === '-' &&
    node.argument.type === 'Literal' &&
    node.argument.value === 1
  )
}
