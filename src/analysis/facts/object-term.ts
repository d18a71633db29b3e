import type { TSESTree } from '@typescript-eslint/types'
import { eitherOrigin, type Origin } from '../origin.js'
import { addedMembers } from './added-members.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/** An object literal with what is put into it later; a getter stands for what it returns, computed keys are gathered under `*`. */
export function objectTerm(node: TSESTree.ObjectExpression, terms: Terms): Origin {
  const properties: Record<string, Origin> = Object.create(null) as Record<string, Origin>
  const spreads: Origin[] = []
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      spreads.push(terms.expression(property.argument))
      continue
    }
    const name = propertyName(property, terms) ?? '*'
    const value = propertyValue(property, terms)
    const before = name === '*' ? properties[name] : undefined
    properties[name] = before === undefined ? value : eitherOrigin([before, value])
  }
  for (const [name, value] of addedMembers(node, terms))
    properties[name] = properties[name] === undefined ? value : eitherOrigin([properties[name], value])
  return { kind: 'object', properties, spreads, file: terms.file, at: node.range[0] }
}

function propertyValue(property: TSESTree.Property, terms: Terms): Origin {
  const value = terms.expression(property.value)
  return property.kind === 'get'
    ? { kind: 'call', callee: value, arguments: [], file: terms.file, at: property.range[0] }
    : value
}
