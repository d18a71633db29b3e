import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { initialiserOf } from './variable-of.js'

/** Whether a key is a text without any part that varies; constants are followed. */
export function isConstantKey(node: TSESTree.Node, source: SourceFile, depth = 0): boolean {
  const bare = skipWrappersDown(node)
  if (depth > 4) return false
  if (bare.type === 'Literal') return typeof bare.value === 'string'
  if (bare.type === 'TemplateLiteral') return bare.expressions.every((each) => isConstantKey(each, source, depth + 1))
  if (bare.type === 'BinaryExpression')
    return (
      bare.operator === '+' &&
      isConstantKey(bare.left, source, depth + 1) &&
      isConstantKey(bare.right, source, depth + 1)
    )
  const initialiser = bare.type === 'Identifier' ? initialiserOf(bare, source.scopes) : null
  return initialiser !== null && isConstantKey(initialiser, source, depth + 1)
}
