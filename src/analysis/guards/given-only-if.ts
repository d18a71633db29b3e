import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { isLeftOut } from './is-left-out.js'
import { keyOf, propertyNames } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

/**
 * The condition on which a call is given a key at all: `id` of `{ key: id ? `mail/${id}` : undefined }`, of
 * `...(id && { key })` and of `id ? { key } : undefined`. Null where it always is.
 */
export function givenOnlyIf(key: TSESTree.Node, source: SourceFile): TSESTree.Node | null {
  return within(key, source, 0) ?? around(key, source)
}

function within(key: TSESTree.Node, source: SourceFile, depth: number): TSESTree.Node | null {
  const bare = skipWrappersDown(key)
  if (bare.type === 'ConditionalExpression')
    return isLeftOut(bare.consequent, source) || isLeftOut(bare.alternate, source) ? bare.test : null
  if (bare.type === 'LogicalExpression') return bare.operator === '&&' ? bare.left : null
  const initialiser = bare.type === 'Identifier' && depth < 4 ? initialiserOf(bare, source.scopes) : null
  return initialiser === null ? null : within(initialiser, source, depth + 1)
}

/** The choice between options with the key and without, up to the call. */
function around(key: TSESTree.Node, source: SourceFile): TSESTree.Node | null {
  let name: string | null = null
  for (let at = key; at.parent; at = at.parent) {
    const { parent } = at
    if (parent.type === 'Property' && parent.value === at) name ??= keyOf(parent)
    if (parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === at) return parent.left
    if (parent.type === 'ConditionalExpression' && parent.test !== at) {
      const other = skipWrappersDown(parent.consequent === at ? parent.alternate : parent.consequent)
      const isWithout =
        isLeftOut(other, source) ||
        (other.type === 'ObjectExpression' && name !== null && !propertyNames(other).includes(name))
      if (isWithout) return parent.test
    }
    if (!/Expression$|^Property$|^SpreadElement$/.test(parent.type) || /Call|New|Function/.test(parent.type))
      return null
  }
  return null
}
