import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import { isMemberPart } from './is-member-part.js'
import { propertyName } from './property-name.js'
import { selfTerms } from './self-terms.js'
import type { Terms } from './terms.js'

/** What a script gives to a name that it does not declare, or puts into what such a name stands for. */
export interface GlobalAssignment {
  readonly name: string
  readonly member: string | null
  readonly value: Origin
}

const ofModules = new Set(['module', 'exports', 'require'])

/** `Desk = new Emitter()` without a declaration, `Desk.notify = …`, and `this.notify = …` in a function put into `Desk`. */
export function globalAssignment(node: TSESTree.AssignmentExpression, terms: Terms): GlobalAssignment | null {
  const { left } = node
  const target = (
    left.type === 'MemberExpression'
      ? [...selfTerms(left.object, terms), ...named(left.object, terms)]
      : named(left, terms)
  ).find((term) => term.kind === 'global')
  if (target === undefined || ofModules.has(target.name)) return null
  const value = terms.expression(node.right)
  if (left.type !== 'MemberExpression') return { name: target.name, member: null, value }
  const member = propertyName(left, terms)
  return member !== null && !left.computed && isMemberPart(value, node.right, terms)
    ? { name: target.name, member, value }
    : null
}

function named(node: TSESTree.Node, terms: Terms): readonly Origin[] {
  return node.type === 'Identifier' ? [terms.expression(node)] : []
}
