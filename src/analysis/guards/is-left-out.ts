import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { initialiserOf } from './variable-of.js'

/** `undefined`, `null` or `void 0`, also through a constant: as good as nothing. */
export function isLeftOut(node: TSESTree.Node, source: SourceFile, depth = 0): boolean {
  const bare = skipWrappersDown(node)
  if (bare.type === 'Literal') return bare.value === null && !('regex' in bare) && !('bigint' in bare)
  if (bare.type === 'UnaryExpression') return bare.operator === 'void'
  if (bare.type !== 'Identifier' || depth > 4) return false
  const initialiser = initialiserOf(bare, source.scopes)
  return bare.name === 'undefined' || (initialiser !== null && isLeftOut(initialiser, source, depth + 1))
}
