import type { TSESTree } from '@typescript-eslint/types'
import type { CallFact } from '../file-facts.js'
import { descendants } from '../guards/syntax-of.js'

/** The nodes of a file by the offsets that its facts speak of. */
export interface NodeIndex {
  readonly call: (call: Pick<CallFact, 'at' | 'end'>) => TSESTree.Node | null
  readonly functionAt: (at: number) => TSESTree.Node | null
}

export function indexNodes(program: TSESTree.Program): NodeIndex {
  const calls = new Map<string, TSESTree.Node>()
  const functions = new Map<number, TSESTree.Node>()
  for (const node of descendants(program)) {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
      case 'TaggedTemplateExpression':
      case 'MemberExpression':
        calls.set(`${node.range[0]} ${node.range[1]}`, node)
        break
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        functions.set(node.range[0], node)
        break
    }
  }
  return { call: ({ at, end }) => calls.get(`${at} ${end}`) ?? null, functionAt: (at) => functions.get(at) ?? null }
}
