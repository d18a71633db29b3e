import type { TSESTree } from '@typescript-eslint/types'
import { unknownOrigin, type Origin } from '../origin.js'
import type { Terms } from './terms.js'

/** What `this` (or `super`) is: the instance or class of the enclosing method, or the enclosing object literal. */
export function thisTerm(node: TSESTree.Node, terms: Terms): Origin {
  const owner = thisOwner(node)
  if (owner === null) return unknownOrigin('this')
  if (owner.type === 'ObjectExpression') return terms.expression(owner)
  if (owner.type === 'PropertyDefinition' || owner.type === 'MethodDefinition') {
    const declaration = owner.parent.parent
    const term: Origin = { kind: 'class', file: terms.file, at: declaration.range[0] }
    return owner.static ? term : { kind: 'instance', of: term }
  }
  return unknownOrigin('this')
}

function thisOwner(node: TSESTree.Node): TSESTree.PropertyDefinition | TSESTree.MethodDefinition | TSESTree.ObjectExpression | null {
  let below: TSESTree.Node = node
  for (let at = node.parent; at; below = at, at = at.parent) {
    if (at.type === 'PropertyDefinition') return at.value === below ? at : null
    if (at.type !== 'FunctionExpression' && at.type !== 'FunctionDeclaration') continue
    if (at.parent?.type === 'MethodDefinition') return at.parent
    if (at.parent?.type === 'Property' && at.parent.parent?.type === 'ObjectExpression') return at.parent.parent
    return null
  }
  return null
}
