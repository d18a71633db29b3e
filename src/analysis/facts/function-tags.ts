import type { TSESTree } from '@typescript-eslint/types'
import type { FunctionTag } from '../file-facts.js'

const around = new Set(['VariableDeclarator', 'VariableDeclaration', 'ExportNamedDeclaration', 'ExportDefaultDeclaration', 'MethodDefinition', 'PropertyDefinition', 'Property', 'AssignmentExpression', 'ExpressionStatement', 'TSAbstractMethodDefinition'])

/** The tags of the documentation comment that stands directly before a function or before the declaration it is the value of. */
export function functionTags(node: TSESTree.Node, text: string): readonly FunctionTag[] {
  let outer = node
  while (outer.parent !== undefined && around.has(outer.parent.type)) outer = outer.parent
  const before = text.slice(0, outer.range[0]).trimEnd()
  if (!before.endsWith('*/')) return []
  const start = before.lastIndexOf('/**')
  const comment = start === -1 ? '' : before.slice(start)
  if (comment.indexOf('*/') !== comment.length - 2) return []
  return (['sends', 'gate'] as const).filter((tag) => new RegExp(`^[\\s/*]*@${tag}\\b|\\s@${tag}\\s*(?:\\*/|$)`, 'm').test(comment))
}
