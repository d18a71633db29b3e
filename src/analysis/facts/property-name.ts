import type { TSESTree } from '@typescript-eslint/types'
import type { Terms } from './terms.js'

type Named =
  | TSESTree.MemberExpression
  | TSESTree.Property
  | TSESTree.MethodDefinition
  | TSESTree.PropertyDefinition
  | TSESTree.TSAbstractMethodDefinition
  | TSESTree.TSAbstractPropertyDefinition
  | TSESTree.AccessorProperty
  | TSESTree.TSAbstractAccessorProperty
  | TSESTree.TSMethodSignature
  | TSESTree.TSPropertySignature

/** The name of a member; `#x` for private ones, null when computed and not a literal. */
export function propertyName(node: Named, terms: Terms): string | null {
  const key = node.type === 'MemberExpression' ? node.property : node.key
  if (!node.computed) return plainName(key)
  const term = terms.expression(key)
  return term.kind === 'literal' && term.value !== null ? String(term.value) : null
}

function plainName(key: TSESTree.Node): string | null {
  if (key.type === 'Identifier') return key.name
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  return key.type === 'Literal' && key.value !== null ? String(key.value) : null
}
