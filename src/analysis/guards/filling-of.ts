import type { Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappers, skipWrappersDown } from '../cfg/callback-run.js'

const filling = /^(push|unshift|splice|fill)$/
const reading =
  /^(length|map|filter|forEach|flatMap|some|every|find|findIndex|includes|indexOf|join|slice|at|entries|values|keys|reduce|concat|sort|toSorted|reverse|pop|shift)$/

/**
 * The calls that fill a list which is empty at first: `const mine = []`, then `mine.push(row)`. Null for anything else,
 * and where something that is not such a call may fill it: it is handed on before, assigned to, or known by another name.
 */
export function fillingOf(variable: Variable, initialiser: TSESTree.Node | null): readonly TSESTree.Node[] | null {
  const bare = initialiser && skipWrappersDown(initialiser)
  if (bare?.type !== 'ArrayExpression' || bare.elements.length > 0) return null
  const calls: TSESTree.Node[] = []
  const handed: TSESTree.Node[] = []
  for (const reference of variable.references) {
    if (reference.init === true) continue
    const use = skipWrappers(reference.identifier)
    const { parent } = use
    if (parent?.type === 'ForOfStatement' && parent.right === use) continue
    if (parent?.type === 'MemberExpression' && parent.object === use && !parent.computed) {
      const call = skipWrappers(parent).parent
      if (call?.type === 'CallExpression' && call.callee === parent && filling.test(calledName(parent)))
        calls.push(call)
      else if (!reading.test(calledName(parent))) return null
    } else if (
      parent?.type === 'CallExpression' ||
      parent?.type === 'SpreadElement' ||
      parent?.type === 'ReturnStatement'
    )
      handed.push(use)
    else return null
  }
  const last = Math.max(...calls.map(({ range }) => range[0]))
  return calls.length === 0 || handed.some(({ range }) => range[0] < last) ? null : calls
}
