import type { TSESTree } from '@typescript-eslint/types'
import { isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { initialiserOf } from './variable-of.js'

/** The expression that a constant of the file stands for, through other constants; any other expression itself. */
export function constantOf(node: TSESTree.Node, source: SourceFile, depth = 0): TSESTree.Node {
  const bare = skipWrappersDown(node)
  const initialiser = bare.type === 'Identifier' && depth < 4 ? initialiserOf(bare, source.scopes) : null
  return initialiser === null || isFunction(initialiser) || initialiser.type === 'AwaitExpression'
    ? bare
    : constantOf(initialiser, source, depth + 1)
}
