import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/** A value that the code of a class puts into one of its members. */
export interface AssignedMember {
  readonly name: string
  readonly value: Origin
  readonly static: boolean
}

/** What `this.x = …` puts into the class around it, and `this.x[key] = …` into the object that a member holds. */
export function memberAssignment(node: TSESTree.AssignmentExpression, terms: Terms): (AssignedMember & { readonly owner: number }) | null {
  if (node.left.type !== 'MemberExpression') return null
  const entry = entryOf(node.left, node, terms)
  const target = entry === null ? node.left : node.left.object
  if (target.type !== 'MemberExpression' || target.object.type !== 'ThisExpression') return null
  const self = terms.expression(target.object)
  const owner = self.kind === 'instance' ? self.of : self
  const name = propertyName(target, terms)
  const value = entry ?? terms.expression(node.right)
  if (owner.kind !== 'class' || name === null || (value.kind === 'literal' && value.value === null)) return null
  return { owner: owner.at, name, value, static: self.kind === 'class' }
}

/** `registry[key] = value` is an object with this one entry; null when the assignment is none of this kind. */
export function entryOf(target: TSESTree.MemberExpression, node: TSESTree.AssignmentExpression, terms: Terms): Origin | null {
  if (target.object.type === 'ThisExpression' || !target.computed) return null
  return { kind: 'object', properties: { [propertyName(target, terms) ?? '*']: terms.expression(node.right) }, spreads: [], file: terms.file, at: node.range[0] }
}
