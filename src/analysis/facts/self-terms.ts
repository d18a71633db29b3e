import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import type { Terms } from './terms.js'

/** What `this`, or a variable that only keeps it (`const self = this`), can be; nothing for every other expression. */
export function selfTerms(node: TSESTree.Node, terms: Terms): readonly Origin[] {
  const declared = node.type === 'Identifier' ? terms.variableOf(node)?.defs[0]?.node : undefined
  const kept = declared?.type === 'VariableDeclarator' ? declared.init : node
  const self = kept?.type === 'ThisExpression' ? terms.expression(kept) : null
  return self?.kind === 'either' ? self.options : self === null ? [] : [self]
}
