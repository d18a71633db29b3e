import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import { rootNode } from '../root-node.js'
import type { Terms } from './terms.js'

/**
 * Whether what is put into an object later can be called or has members. Plain data may be set on some paths only, and
 * says nothing about calls.
 */
export function isMemberPart(value: Origin, node: TSESTree.Node, terms: Terms): boolean {
  switch (value.kind) {
    case 'function':
    case 'class':
    case 'new':
    case 'import':
      return true
    case 'call':
      return value.arguments.some(({ kind }) => kind === 'function') || isMadeByImport(node, terms)
    case 'binding':
      return (
        terms
          .variableOf(node)
          ?.defs.some(
            ({ node: declared }) =>
              declared.type === 'VariableDeclarator' && /Function/.test(declared.init?.type ?? ''),
          ) ?? false
      )
    default:
      return false
  }
}

/** What a function of an import makes is most likely a client: `desk.mailer = nodemailer.createTransport({})`. */
function isMadeByImport(node: TSESTree.Node, terms: Terms): boolean {
  const root = rootNode(node)
  const term = terms.expression(root)
  if (term.kind !== 'binding') return term.kind === 'import'
  const declared = terms.variableOf(root)?.defs[0]?.node
  return (
    declared?.type === 'VariableDeclarator' &&
    declared.init != null &&
    terms.expression(declared.init).kind === 'import'
  )
}
