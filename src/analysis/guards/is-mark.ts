import type { TSESTree } from '@typescript-eslint/types'
import type { Evaluation } from './evaluate.js'

/** Whether a value that is kept says no more than that something was done, or when: `true`, a text that is written out, a time. */
export function isMark(value: TSESTree.Node, evaluation: Evaluation): boolean {
  return evaluation.of(value).every(({ kind }) => kind !== 'unknown' && kind !== 'truthy' && kind !== 'promise')
}
