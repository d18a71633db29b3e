import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import type { Terms } from './terms.js'

const overElements = new Set(['map', 'forEach', 'filter', 'flatMap', 'find', 'findLast', 'some', 'every'])

/** What a call hands to a function among its arguments: list elements, a resolved value, or whatever the callee gives. */
export function calledBackWith(node: TSESTree.Node, index: number, terms: Terms): Origin | null {
  const call = node.parent
  if (call?.type !== 'CallExpression' || !call.arguments.some((argument) => argument === node)) return null
  const callee = call.callee
  const handed: Origin = { kind: 'handed', callee: terms.expression(callee), index }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed || call.arguments[0] !== node) return handed
  const object = terms.expression(callee.object)
  const name = callee.property.name
  if (name === 'then') return index === 0 ? object : null
  if (name === 'reduce') return index === 1 ? { kind: 'member', object, name: '*' } : null
  if (overElements.has(name)) return index === 0 ? { kind: 'member', object, name: '*' } : null
  return handed
}
