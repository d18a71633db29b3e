import type { TSESTree } from '@typescript-eslint/types'
import { eitherOrigin, type Origin } from '../origin.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/** What reaches `name` inside a destructuring pattern to which `value` is given; empty when it is not in there. */
export function patternTerm(pattern: TSESTree.Node, name: TSESTree.Node, value: Origin, terms: Terms): Origin[] {
  if (pattern === name) return [value]
  if (name.range[0] < pattern.range[0] || name.range[1] > pattern.range[1]) return []
  switch (pattern.type) {
    case 'AssignmentPattern':
      return patternTerm(pattern.left, name, eitherOrigin([value, terms.expression(pattern.right)]), terms)
    case 'RestElement':
      return patternTerm(pattern.argument, name, value, terms)
    case 'ArrayPattern':
      return pattern.elements.flatMap((element, index) =>
        element ? patternTerm(element, name, { kind: 'member', object: value, name: String(index) }, terms) : [],
      )
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        property.type === 'RestElement'
          ? patternTerm(property.argument, name, value, terms)
          : patternTerm(
              property.value,
              name,
              { kind: 'member', object: value, name: propertyName(property, terms) ?? '*' },
              terms,
            ),
      )
    case 'TSParameterProperty':
      return patternTerm(pattern.parameter, name, value, terms)
    default:
      return []
  }
}
