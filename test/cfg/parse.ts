import { parse } from '@typescript-eslint/parser'
import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'

/** Parses TypeScript into a tree whose nodes know their parents. */
export function parseTree(text: string): TSESTree.Program {
  const program = parse(text, {
    range: true,
    loc: true,
    sourceType: 'module',
    ecmaFeatures: { jsx: true },
  }) as unknown as TSESTree.Program
  link(program)
  return program
}

export function nodesOf(root: TSESTree.Node): TSESTree.Node[] {
  return [root, ...childrenOf(root).flatMap(nodesOf)]
}

function link(node: TSESTree.Node): void {
  for (const child of childrenOf(node)) {
    child.parent = node
    link(child)
  }
}

function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const value: unknown = Reflect.get(node, key)
    return (Array.isArray(value) ? value : [value]).filter(
      (each): each is TSESTree.Node => typeof each?.type === 'string',
    )
  })
}
