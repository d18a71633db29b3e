import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import type { Terms } from './terms.js'

const overElements = new Set(['map', 'forEach', 'filter', 'flatMap', 'find', 'findLast', 'some', 'every'])

/** What a list or promise method hands to its callback: the elements, or the resolved value. */
export function calledBackWith(node: TSESTree.Node, index: number, terms: Terms): Origin | null {
  const call = node.parent
  if (call?.type !== 'CallExpression' || call.arguments[0] !== node) return null
  const callee = call.callee
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed) return null
  const object = terms.expression(callee.object)
  const name = callee.property.name
  if (name === 'then') return index === 0 ? object : null
  if (name === 'reduce') return index === 1 ? { kind: 'member', object, name: '*' } : null
  return index === 0 && overElements.has(name) ? { kind: 'member', object, name: '*' } : null
}
