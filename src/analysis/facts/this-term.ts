import type { TSESTree } from '@typescript-eslint/types'
import { eitherOrigin, unknownOrigin, type Origin } from '../origin.js'
import { isConstructorFunction } from './constructor-function.js'
import type { Terms } from './terms.js'

/**
 * What `this` is: the instance or class of the enclosing method, the enclosing object literal, what the enclosing
 * function was put into (`desk.notify = function () {…}`), or what a constructor function makes. `super.x` is looked
 * for in the base class, not in the method of the same name that calls it.
 */
export function thisTerm(node: TSESTree.Node, terms: Terms): Origin {
  const owner = thisOwner(node)
  if (owner === null) return unknownOrigin('this')
  if (owner.type === 'ObjectExpression') return prototypeOf(owner, terms) ?? terms.expression(owner)
  if (owner.type === 'PropertyDefinition' || owner.type === 'MethodDefinition') {
    const declaration = owner.parent.parent
    const base = node.type === 'Super' && node.parent.type === 'MemberExpression' ? declaration.superClass : null
    const term: Origin =
      base !== null ? terms.expression(base) : { kind: 'class', file: terms.file, at: declaration.range[0] }
    return owner.static ? term : { kind: 'instance', of: term }
  }
  const made: Origin[] = isConstructorFunction(owner, terms)
    ? [{ kind: 'instance', of: { kind: 'class', file: terms.file, at: owner.range[0] } }]
    : []
  const holder = assignedInto(owner)
  const held =
    holder === null || (holder.type === 'Identifier' && /^(?:module|exports)$/.test(holder.name))
      ? []
      : [terms.expression(holder)]
  return made.length + held.length === 0 ? unknownOrigin('this') : eitherOrigin([...made, ...held])
}

type Owner =
  | TSESTree.PropertyDefinition
  | TSESTree.MethodDefinition
  | TSESTree.ObjectExpression
  | TSESTree.FunctionExpression
  | TSESTree.FunctionDeclaration

function thisOwner(node: TSESTree.Node): Owner | null {
  let below: TSESTree.Node = node
  for (let at = node.parent; at; below = at, at = at.parent) {
    if (at.type === 'PropertyDefinition') return at.value === below ? at : null
    if (at.type !== 'FunctionExpression' && at.type !== 'FunctionDeclaration') continue
    if (at.parent?.type === 'MethodDefinition') return at.parent
    if (at.parent?.type === 'Property' && at.parent.parent?.type === 'ObjectExpression') return at.parent.parent
    return at
  }
  return null
}

/** `Post.prototype = { deliver() {…} }`: its methods run on what `new Post()` made. */
function prototypeOf(object: TSESTree.ObjectExpression, terms: Terms): Origin | null {
  const { parent } = object
  const target = parent.type === 'AssignmentExpression' && parent.right === object ? parent.left : null
  return target?.type === 'MemberExpression' &&
    target.property.type === 'Identifier' &&
    target.property.name === 'prototype'
    ? terms.expression(target)
    : null
}

/** The object of `object.name = function () {…}`. */
function assignedInto(node: TSESTree.Node): TSESTree.Node | null {
  const { parent } = node
  return parent?.type === 'AssignmentExpression' && parent.right === node && parent.left.type === 'MemberExpression'
    ? parent.left.object
    : null
}
