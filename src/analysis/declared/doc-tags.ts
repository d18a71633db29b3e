import type { TSESTree } from '@typescript-eslint/types'

export type DocTag = 'sends' | 'gate'

/** The statement, property or method that carries the JSDoc of a function, and where it begins. */
export function documentedNode(node: TSESTree.Node): TSESTree.Node {
  let at = node
  for (let parent = at.parent; parent; parent = at.parent) {
    const carries =
      parent.type === 'VariableDeclarator' ||
      parent.type === 'VariableDeclaration' ||
      parent.type === 'ExportNamedDeclaration' ||
      parent.type === 'ExportDefaultDeclaration' ||
      parent.type === 'MethodDefinition' ||
      parent.type === 'PropertyDefinition' ||
      parent.type === 'Property' ||
      /^TS(As|Satisfies)Expression$/.test(parent.type)
    if (!carries || (parent.type === 'Property' && parent.value !== at)) break
    at = parent
  }
  return at
}

/** The JSDoc block right before a function, as the range of its text; null when there is none. */
export function docBlockOf(node: TSESTree.Node, text: string): readonly [number, number] | null {
  const end = text.slice(0, documentedNode(node).range[0]).trimEnd().length
  if (!text.startsWith('*/', end - 2)) return null
  const start = text.lastIndexOf('/*', end - 2)
  return start >= 0 && text.startsWith('/**', start) ? [start, end] : null
}

/** `@sends`: calls of the function are sends. `@gate`: it runs its callback at most once. */
export function docTagsOf(node: TSESTree.Node, text: string): ReadonlySet<DocTag> {
  const block = docBlockOf(node, text)
  if (block === null) return new Set()
  return new Set(
    [...text.slice(...block).matchAll(/(?:^|\s)@(sends|gate)\b/g)].map(([, tag]) =>
      tag === 'gate' ? 'gate' : 'sends',
    ),
  )
}
