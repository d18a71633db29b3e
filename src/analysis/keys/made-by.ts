import type { TSESTree } from '@typescript-eslint/types'
import { awaitedValue } from '../cfg/awaited-value.js'
import { calledName } from '../cfg/callback-run.js'
import type { ValuePath } from './value-path.js'

/** The expression that a value was made with. */
export interface Made {
  readonly node: TSESTree.Node
  /** What the code calls the record. */
  readonly name: string
  /** The record is the first of several that the node gives. */
  readonly isFirst: boolean
}

/** What the variable or pattern at the root of a path was declared with; null for parameters, loop variables and what is written again. */
export function madeBy(root: ValuePath['root']): Made | null {
  if (!('defs' in root)) {
    // `const { email } = await getReader(readerId)`
    return root.parent?.type === 'VariableDeclarator' && root.parent.init
      ? { node: root.parent.init, name: '', isFirst: false }
      : null
  }
  const [definition, ...others] = root.defs
  const declarator = definition?.node
  if (
    others.length > 0 ||
    declarator?.type !== 'VariableDeclarator' ||
    !declarator.init ||
    root.references.filter((each) => each.isWrite()).length > 1
  )
    return null
  if (declarator.id.type === 'Identifier') return { node: declarator.init, name: root.name, isFirst: false }
  if (declarator.id.type !== 'ArrayPattern') return null
  const index = declarator.id.elements.findIndex((each) => each === definition?.name)
  const together = elementsOf(declarator.init)
  const element = together?.[index]
  if (together) return element ? { node: element, name: root.name, isFirst: false } : null
  return index === 0 ? { node: declarator.init, name: root.name, isFirst: true } : null
}

/** The promises that `await Promise.all([…])` waits for. */
function elementsOf(init: TSESTree.Node): readonly (TSESTree.Node | null)[] | null {
  const call = awaitedValue(init)
  const [list] = call.type === 'CallExpression' && calledName(call.callee) === 'all' ? call.arguments : []
  return list?.type === 'ArrayExpression' ? list.elements : null
}
