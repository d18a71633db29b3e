import type { TSESTree } from '@typescript-eslint/types'
import type { Terms } from './terms.js'

/** Whether an expression is this name, and nobody declares it: `require`, `module`, `exports`. */
export function isGlobalName(node: TSESTree.Node, name: string, terms: Terms): boolean {
  return node.type === 'Identifier' && node.name === name && !terms.variableOf(node)?.defs.length
}
