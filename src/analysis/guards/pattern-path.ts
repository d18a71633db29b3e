import type { TSESTree } from '@typescript-eslint/types'
import { keyOf } from './syntax-of.js'

/** The property names from a pattern down to the identifier it binds; null when computed or a rest. */
export function patternPath(pattern: TSESTree.Node, name: TSESTree.Node): readonly string[] | null {
  if (pattern === name) return []
  if (pattern.type === 'AssignmentPattern') return patternPath(pattern.left, name)
  if (pattern.type === 'ObjectPattern') {
    for (const each of pattern.properties) {
      if (each.type !== 'Property') continue
      const inner = patternPath(each.value, name)
      const key = keyOf(each)
      if (inner) return key === null ? null : [key, ...inner]
    }
  }
  if (pattern.type === 'ArrayPattern') {
    for (const [index, each] of pattern.elements.entries()) {
      const inner = each ? patternPath(each, name) : null
      if (inner) return [String(index), ...inner]
    }
  }
  return null
}
