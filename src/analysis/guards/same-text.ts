import type { TSESTree } from '@typescript-eslint/types'

/** Whether two expressions are written alike: literals, names, members. */
export function sameText(left: TSESTree.Node, right: TSESTree.Node): boolean {
  if (left.type === 'Literal' && right.type === 'Literal') return left.value === right.value
  if (left.type === 'Identifier' && right.type === 'Identifier') return left.name === right.name
  if (left.type === 'MemberExpression' && right.type === 'MemberExpression')
    return sameText(left.object, right.object) && sameText(left.property, right.property)
  return left.type === 'ThisExpression' && right.type === 'ThisExpression'
}
