import type { TSESTree } from '@typescript-eslint/types'
import { keyOf, textOf } from './syntax-of.js'

/**
 * The words that a statement writes into a row: its columns, and the texts and constants that it puts there
 * (`status: 'sent'`, `status: Status.SENT`). What it takes away (`sentAt: null`) marks nothing.
 */
export function rowWords(values: TSESTree.Node | null | undefined): readonly string[] {
  if (values?.type !== 'ObjectExpression') return []
  return values.properties.flatMap((each) => {
    if (each.type !== 'Property') return []
    const { value } = each
    if (value.type === 'Literal' && (value.value === null || value.value === false)) return []
    const constant =
      value.type === 'MemberExpression' && value.property.type === 'Identifier' ? value.property.name : textOf(value)
    return [keyOf(each) ?? '', constant ?? '']
  })
}
