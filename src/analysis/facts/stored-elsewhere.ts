import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/** What an assignment puts into something that the file has not made itself. */
export interface StoredFact {
  /** What the target begins with: `registry` of `registry.handlers.mail = send`. */
  readonly into: Origin
  readonly value: Origin
}

/** Objects of the host that all code shares. */
export const hosts = /^(globalThis|global|window|self)$/

/**
 * `registry.handlers.mail = send`, where `registry` is imported or made by a call, and `globalThis.send = send`: whoever
 * holds the object can call it. Handlers of events (`window.onload = …`) are called for each event, and no secret.
 */
export function storedElsewhere(node: TSESTree.AssignmentExpression, terms: Terms): StoredFact | null {
  if (node.operator !== '=' || node.left.type !== 'MemberExpression' || isEventHandler(node.left, terms)) return null
  let root: TSESTree.Node = node.left
  while (root.type === 'MemberExpression' || root.type === 'TSAsExpression' || root.type === 'TSNonNullExpression')
    root = root.type === 'MemberExpression' ? root.object : root.expression
  if (root.type !== 'Identifier') return null
  const into = terms.expression(root)
  if (into.kind === 'global' ? !hosts.test(into.name) : into.kind !== 'import' && into.kind !== 'binding') return null
  const value = terms.expression(node.right)
  return isHeld(value) ? { into, value } : null
}

function isEventHandler(target: TSESTree.MemberExpression, terms: Terms): boolean {
  return /^on[a-z]/.test(propertyName(target, terms) ?? '')
}

/** What can hold a function. */
function isHeld({ kind }: Origin): boolean {
  return kind === 'function' || kind === 'binding' || kind === 'import' || kind === 'object' || kind === 'array'
}
