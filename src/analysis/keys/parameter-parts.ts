import type { TSESTree } from '@typescript-eslint/types'
import { descendants, enclosingFunctions } from '../guards/syntax-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { partOf, type KeyPart } from './key-parts.js'
import { namesLasting } from './occasion.js'
import { rootVariable } from './root-variable.js'

/**
 * The ids of occasions among the parameters of the functions around a call, whether or not the message shows them:
 * destructured names such as `incidentId`, and members the function reads, such as `incident.id`.
 */
export function parameterParts(call: TSESTree.Node, source: SourceFile): readonly KeyPart[] {
  const functions = enclosingFunctions(call)
  return functions.flatMap((owner) => descendants(owner).filter((node) => (node.type === 'Identifier' || node.type === 'MemberExpression') && isReadable(node))
    .filter((node) => isParameterOf(node, functions, source))
    .flatMap((node) => partOf(node, source) ?? [])
    .filter(({ role, text }) => role === 'subject' && !namesLasting(text)))
    .filter((part, index, all) => all.findIndex(({ text }) => text === part.text) === index)
}

/** Read or declared as it stands: no property name, no key of a literal, no part of a longer path. */
function isReadable(node: TSESTree.Node): boolean {
  const { parent } = node
  if (parent?.type === 'MemberExpression') return false
  if (parent?.type === 'Property' && parent.key === node && parent.value !== node) return false
  return !(parent?.type.startsWith('TS') ?? false) && !(parent?.type === 'AssignmentExpression' && parent.left === node)
}

function isParameterOf(node: TSESTree.Node, functions: readonly TSESTree.Node[], source: SourceFile): boolean {
  const definition = rootVariable(node, source)?.defs[0]
  return definition?.type === 'Parameter' && functions.includes(definition.node)
}
