import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import type { Terms } from './terms.js'

/** `map.set(key, value)` of the map that `target` names is a map with this one entry; null for every other use of it. */
export function mapEntry(target: TSESTree.Node, terms: Terms): Origin | null {
  const member = target.parent
  const call = member?.parent
  if (
    member?.type !== 'MemberExpression' ||
    member.object !== target ||
    member.computed ||
    member.property.type !== 'Identifier' ||
    member.property.name !== 'set'
  )
    return null
  if (call?.type !== 'CallExpression' || call.callee !== member) return null
  const [key, value] = call.arguments
  if (key === undefined || value === undefined || key.type === 'SpreadElement' || value.type === 'SpreadElement')
    return null
  const entry: Origin = { kind: 'array', elements: [terms.expression(key), terms.expression(value)] }
  return {
    kind: 'new',
    callee: { kind: 'global', name: 'Map' },
    arguments: [{ kind: 'array', elements: [entry] }],
    file: terms.file,
    at: call.range[0],
  }
}

/** Whether a declaration makes a map: `new Map()`, or the type says so. */
export function makesMap(value: TSESTree.Node | null | undefined, annotation: TSESTree.TypeNode | undefined): boolean {
  if (value?.type === 'NewExpression') return value.callee.type === 'Identifier' && value.callee.name === 'Map'
  return (
    annotation?.type === 'TSTypeReference' &&
    annotation.typeName.type === 'Identifier' &&
    annotation.typeName.name === 'Map'
  )
}
