import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import { constructorNamed } from './constructor-function.js'
import { makesMap, mapEntry } from './map-entry.js'
import { propertyName } from './property-name.js'
import { selfTerms } from './self-terms.js'
import type { Terms } from './terms.js'

/** A value that code puts into a member of a class, or of what a constructor function makes. */
export interface AssignedMember {
  readonly name: string
  readonly value: Origin
  readonly static: boolean
}

type OwnedMember = AssignedMember & { readonly owner: number }

/**
 * What `this.x = …`, or `self.x = …` of a `self` that is `this`, puts into the class around it, `this.x[key] = …` into
 * the object that a member holds, and `Post.prototype.x = …` into what `new Post()` makes.
 */
export function memberAssignments(node: TSESTree.AssignmentExpression, terms: Terms): readonly OwnedMember[] {
  if (node.left.type !== 'MemberExpression') return []
  const entry = entryOf(node.left, node, terms)
  const target = entry === null ? node.left : node.left.object
  if (target.type !== 'MemberExpression') return []
  const owner = ownerOf(target.object, terms)
  const name = propertyName(target, terms)
  const value = entry ?? terms.expression(node.right)
  if (name === 'prototype' && entry === null) return wholePrototype(target.object, node.right, terms)
  if (owner === null || name === null || (value.kind === 'literal' && value.value === null)) return []
  return [{ ...owner, name, value }]
}

/** What `this.x.set(key, value)` puts into the map that a class declares as its field. */
export function memberEntries({ callee }: TSESTree.CallExpression, terms: Terms): readonly OwnedMember[] {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'MemberExpression') return []
  const target = callee.object
  const value = mapEntry(target, terms)
  const name = value === null ? null : propertyName(target, terms)
  const owner = name === null ? null : ownerOf(target.object, terms)
  return value === null || name === null || owner === null || !isMapField(target, name, terms)
    ? []
    : [{ ...owner, name, value }]
}

function isMapField(node: TSESTree.Node, name: string, terms: Terms): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent)
    if (at.type === 'ClassBody')
      return at.body.some(
        (each) =>
          each.type === 'PropertyDefinition' &&
          propertyName(each, terms) === name &&
          makesMap(each.value, each.typeAnnotation?.typeAnnotation),
      )
  return false
}

/** `registry[key] = value` is an object with this one entry; null when the assignment is none of this kind. */
export function entryOf(
  target: TSESTree.MemberExpression,
  node: TSESTree.AssignmentExpression,
  terms: Terms,
): Origin | null {
  if (target.object.type === 'ThisExpression' || !target.computed) return null
  return {
    kind: 'object',
    properties: { [propertyName(target, terms) ?? '*']: terms.expression(node.right) },
    spreads: [],
    file: terms.file,
    at: node.range[0],
  }
}

/** The class that an object of the file is an instance of, or is. */
function ownerOf(object: TSESTree.Node, terms: Terms): { readonly owner: number; readonly static: boolean } | null {
  for (const self of selfTerms(object, terms)) {
    const owner = self.kind === 'instance' ? self.of : self
    if (owner.kind === 'class') return { owner: owner.at, static: self.kind === 'class' }
  }
  const constructed =
    object.type === 'MemberExpression' && propertyName(object, terms) === 'prototype'
      ? constructorNamed(object.object, terms)
      : null
  return constructed === null ? null : { owner: constructed, static: false }
}

/** `Post.prototype = { … }`. */
function wholePrototype(constructed: TSESTree.Node, node: TSESTree.Node, terms: Terms): readonly OwnedMember[] {
  const owner = constructorNamed(constructed, terms)
  const object = node.type === 'ObjectExpression' ? terms.expression(node) : null
  if (owner === null || object?.kind !== 'object') return []
  return Object.entries(object.properties).map(([name, value]) => ({ owner, name, value, static: false }))
}
