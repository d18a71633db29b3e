import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { docBlockOf, documentedNode } from '../declared/doc-tags.js'
import { descendants, enclosingFunctions } from '../guards/syntax-of.js'
import { variableOf } from '../guards/variable-of.js'
import type { Insertion } from './wrap-in-gate.js'

/** The insertion that marks the wrapper around a send with `@sends`; null when no named function hands its parameters on. */
export function markAsSender(
  call: TSESTree.Node,
  source: SourceFile,
): { readonly name: string; readonly insertion: Insertion } | null {
  if (call.type !== 'CallExpression') return null
  for (const owner of enclosingFunctions(call)) {
    const name = declaredName(owner)
    if (name !== null && call.arguments.some((argument) => readsParameter(argument, owner, source)))
      return { name, insertion: tagged(owner, source.text) }
  }
  return null
}

function declaredName(node: TSESTree.Node): string | null {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? null
  const { parent } = node
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  return (parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition') &&
    parent.key.type === 'Identifier' &&
    parent.key.name !== 'constructor'
    ? parent.key.name
    : null
}

function readsParameter(argument: TSESTree.Node, owner: TSESTree.Node, source: SourceFile): boolean {
  return descendants(argument).some((node) => {
    const [definition] = node.type === 'Identifier' ? (variableOf(node, source.scopes)?.defs ?? []) : []
    return definition?.type === 'Parameter' && definition.node === owner
  })
}

function tagged(owner: TSESTree.Node, text: string): Insertion {
  const block = docBlockOf(owner, text)
  const carrier = documentedNode(owner)
  const indent = /[ \t]*$/.exec(text.slice(0, carrier.range[0]).split('\n').at(-1) ?? '')?.[0] ?? ''
  if (block === null) return { at: carrier.range[0], text: `/** @sends */\n${indent}` }
  const isOneLine = !text.slice(...block).includes('\n')
  const before = text.slice(0, block[1] - 2).trimEnd().length
  return { at: before, text: `\n${indent} * @sends${isOneLine ? `\n${indent}` : ''}` }
}
