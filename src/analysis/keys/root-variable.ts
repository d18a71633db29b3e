import type { Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import { variableOf } from '../guards/variable-of.js'
import type { SourceFile } from '../../syntax/source-file.js'

/** `a` of `a.b.c`. */
export function rootOf(node: TSESTree.Node): TSESTree.Node {
  let at = skipWrappersDown(node)
  while (at.type === 'MemberExpression') at = skipWrappersDown(at.object)
  return at
}

/** The variable at the root of a member expression; null for `this` and globals. */
export function rootVariable(node: TSESTree.Node, source: SourceFile): Variable | null {
  const root = rootOf(node)
  return root.type === 'Identifier' ? variableOf(root, source.scopes) : null
}
