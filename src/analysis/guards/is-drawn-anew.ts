import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { keyFault } from './key-stability.js'

/** Whether another call has another value here: a random one, the time, the number of an attempt. */
export function isDrawnAnew(value: TSESTree.Node, source: SourceFile): boolean {
  return /^(random|time|attempt)$/.test(keyFault(value, source)?.fault ?? '')
}
