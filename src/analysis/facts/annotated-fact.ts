import type { TSESTree } from '@typescript-eslint/types'
import type { AnnotatedFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { Terms } from './terms.js'

export type AnnotatingNode = TSESTree.VariableDeclarator | TSESTree.TSSatisfiesExpression | TSESTree.TSAsExpression

/** A value of the module that is said to be of a type of a package or of the host; null for every other one. */
export function annotatedFact(node: AnnotatingNode, terms: Terms): AnnotatedFact | null {
  const value = node.type === 'VariableDeclarator' ? node.init : node.expression
  const annotation =
    node.type === 'VariableDeclarator'
      ? 'typeAnnotation' in node.id
        ? node.id.typeAnnotation?.typeAnnotation
        : undefined
      : node.typeAnnotation
  if (value === null || annotation?.type !== 'TSTypeReference') return null
  const type = terms.annotation(annotation)
  if (type === null || !isForeign(type)) return null
  return { type, value: terms.expression(value), name: nameOf(node), line: node.loc.start.line }
}

function isForeign(type: Origin): boolean {
  switch (type.kind) {
    case 'instance':
      return isForeign(type.of)
    case 'member':
      return isForeign(type.object)
    case 'import':
      return !type.module.startsWith('.')
    default:
      return type.kind === 'global'
  }
}

function nameOf(node: AnnotatingNode): string | null {
  const holder = node.type === 'VariableDeclarator' ? node : node.parent
  return holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : null
}
