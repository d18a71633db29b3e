import type { Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappers, skipWrappersDown } from '../cfg/callback-run.js'

const changing = /^(push|pop|shift|unshift|splice|fill|set|add|delete|clear|assign)$/

/**
 * Whether a variable that starts as an object or array literal may hold something else later: an empty one is there to
 * be filled, and others count as changed where a property is assigned or a changing method is called.
 */
export function isChanged(variable: Variable, initialiser: TSESTree.Node | null): boolean {
  const bare = initialiser && skipWrappersDown(initialiser)
  if (bare?.type === 'ArrayExpression' && bare.elements.length === 0) return true
  if (bare?.type === 'ObjectExpression' && bare.properties.length === 0) return true
  if (bare?.type !== 'ArrayExpression' && bare?.type !== 'ObjectExpression') return false
  return variable.references.some(({ identifier }) => {
    const member = identifier.parent
    if (member.type !== 'MemberExpression' || member.object !== identifier) return false
    const use = skipWrappers(member).parent
    if (use?.type === 'AssignmentExpression') return use.left === member
    return (
      use?.type === 'UpdateExpression' ||
      (use?.type === 'CallExpression' && use.callee === member && changing.test(calledName(member)))
    )
  })
}
