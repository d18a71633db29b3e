import type { TSESTree } from '@typescript-eslint/types'
import { plainFunctionName } from './function-name.js'
import type { Terms } from './terms.js'

/** Whether a function is by its name one that `new` calls; JavaScript has no other sign. */
export function isConstructorFunction(node: TSESTree.Node, terms: Terms): boolean {
  if (node.type !== 'FunctionDeclaration' && node.type !== 'FunctionExpression') return false
  return !node.async && !node.generator && /^[A-Z]/.test(plainFunctionName(node, terms) ?? '')
}

/** The offset of the class or constructor function that a name of this file stands for; null when it is none. */
export function constructorNamed(node: TSESTree.Node, terms: Terms): number | null {
  const definition = node.type === 'Identifier' ? terms.variableOf(node)?.defs[0] : undefined
  const declared = definition?.node.type === 'VariableDeclarator' ? definition.node.init : definition?.node
  if (declared?.type === 'ClassDeclaration' || declared?.type === 'ClassExpression') return declared.range[0]
  return declared && isConstructorFunction(declared, terms) ? declared.range[0] : null
}
