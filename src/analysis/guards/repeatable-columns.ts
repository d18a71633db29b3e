import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { isDrawnAnew } from './is-drawn-anew.js'
import { keyOf, property } from './syntax-of.js'

/**
 * The columns of an insert in which a second call may write the same again: all but those whose values are drawn anew.
 * Null where not all that is written is in sight.
 */
export function repeatableColumns(
  values: TSESTree.Node | null | undefined,
  source: SourceFile,
): readonly string[] | null {
  if (values?.type === 'ArrayExpression')
    return values.elements.length === 1 ? repeatableColumns(values.elements[0], source) : null
  if (values?.type !== 'ObjectExpression') return null
  const columns: string[] = []
  for (const each of values.properties) {
    const name = each.type === 'Property' ? keyOf(each) : null
    if (each.type !== 'Property' || name === null) return null
    if (isDrawnAnew(each.value, source)) continue
    columns.push(name, ...(property(each.value, 'connect') === null ? [] : [`${name}Id`]))
  }
  return columns
}
