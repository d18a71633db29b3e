import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { initialiserOf } from './variable-of.js'

/** A number that is literal, a product, or a constant of the file; null for all else. */
export function numberOf(node: TSESTree.Node, source: SourceFile): number | null {
  const initialiser = node.type === 'Identifier' ? initialiserOf(node, source.scopes) : null
  if (initialiser) return numberOf(initialiser, source)
  if (node.type === 'Literal' && typeof node.value === 'number') return node.value
  if (node.type !== 'BinaryExpression' || node.operator !== '*') return null
  const [left, right] = [numberOf(node.left, source), numberOf(node.right, source)]
  return left === null || right === null ? null : left * right
}
