import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import { isMemberPart } from './is-member-part.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/**
 * What code puts into an object literal after it was made: `const desk = {}`, then `desk.notify = async () => …`.
 */
export function addedMembers(node: TSESTree.ObjectExpression, terms: Terms): readonly (readonly [string, Origin])[] {
  return holders(node)
    .flatMap((name) => terms.variableOf(name)?.references ?? [])
    .flatMap(({ identifier }) => {
      const target = identifier.parent
      const assignment = target?.parent
      if (
        target?.type !== 'MemberExpression' ||
        target.object !== identifier ||
        assignment?.type !== 'AssignmentExpression' ||
        assignment.left !== target
      )
        return []
      const name = propertyName(target, terms)
      const value = terms.expression(assignment.right)
      return name !== null && !target.computed && isMemberPart(value, assignment.right, terms)
        ? [[name, value] as const]
        : []
    })
}

/** The variables that an expression becomes the value of, also through `const desk = module.exports = {}`. */
function holders(node: TSESTree.Node): readonly TSESTree.Identifier[] {
  const { parent } = node
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return holders(parent)
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier' ? [parent.id] : []
    case 'AssignmentExpression':
      return parent.right === node && parent.operator === '='
        ? [...(parent.left.type === 'Identifier' ? [parent.left] : []), ...holders(parent)]
        : []
    default:
      return []
  }
}
