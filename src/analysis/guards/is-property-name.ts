import type { TSESTree } from '@typescript-eslint/types'

/** Whether an identifier only names a property: `mail` in `user.mail` and `{ mail: address }`, not in `user[mail]`, `{ [mail]: 1 }` or `{ mail }`. */
export function isPropertyName(node: TSESTree.Identifier): boolean {
  const { parent } = node
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed
  return parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand
}
