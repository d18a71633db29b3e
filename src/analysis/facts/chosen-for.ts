import type { TSESTree } from '@typescript-eslint/types'

/** The value for which the nearest `case`, or `if` with an equation, comes to a node; null where none does within its function. */
export function chosenFor(node: TSESTree.Node): string | null {
  let below = node
  for (let at = node.parent; at && !at.type.includes('Function'); below = at, at = at.parent) {
    if (at.type === 'SwitchCase') return valueOf(at.test)
    if (
      at.type !== 'IfStatement' ||
      at.consequent !== below ||
      at.test.type !== 'BinaryExpression' ||
      !/^===?$/.test(at.test.operator)
    )
      continue
    const value = valueOf(at.test.right) ?? valueOf(at.test.left)
    if (value !== null) return value
  }
  return null
}

/** A text, or the name of a constant of an enumeration: `Channel.WEBHOOK`. */
function valueOf(node: TSESTree.Node | null): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  return node?.type === 'MemberExpression' &&
    !node.computed &&
    node.property.type === 'Identifier' &&
    /^[A-Z]/.test(node.property.name)
    ? node.property.name
    : null
}
