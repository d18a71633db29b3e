import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from './callback-run.js'

/** What an expression waits for, or the expression itself: `load()` of `(await load())!`. */
export function awaitedValue(node: TSESTree.Node): TSESTree.Node {
  const bare = skipWrappersDown(node)
  return bare.type === 'AwaitExpression' ? skipWrappersDown(bare.argument) : bare
}
