import type { TSESTree } from '@typescript-eslint/types'

const around = new Set([
  'VariableDeclarator',
  'VariableDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'MethodDefinition',
  'PropertyDefinition',
  'Property',
  'AssignmentExpression',
  'ExpressionStatement',
  'TSAbstractMethodDefinition',
])

/** The documentation comment that stands directly before a function or before the declaration it is the value of; empty when there is none. */
export function docComment(node: TSESTree.Node, text: string): string {
  let outer = node
  while (outer.parent !== undefined && around.has(outer.parent.type)) outer = outer.parent
  let end = outer.range[0]
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--
  if (!text.startsWith('*/', end - 2)) return ''
  const start = text.lastIndexOf('/*', end - 2)
  return start >= 0 && text.startsWith('/**', start) ? text.slice(start, end) : ''
}
