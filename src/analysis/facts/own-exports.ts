import type { TSESTree } from '@typescript-eslint/types'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/**
 * Whether what is put into an expression is exported by a CommonJS module: `exports`, `module.exports`, and a variable
 * that was made one of them, as in `const mailer = (module.exports = {})`.
 */
export function isOwnExports(node: TSESTree.Node, terms: Terms): boolean {
  if (isExports(node, terms)) return true
  const made = initial(node, terms)
  return made !== null && chainOf(made).some((part) => isExports(part, terms))
}

/** The same, where nothing else is known of the value than what is put into it: `const app = (module.exports = express())` has members of its own. */
export function holdsOwnExports(node: TSESTree.Node, terms: Terms): boolean {
  if (isExports(node, terms)) return true
  const made = initial(node, terms)
  const last = made === null ? undefined : chainOf(made).at(-1)
  return last !== undefined && (last.type === 'ObjectExpression' || isExports(last, terms)) && isOwnExports(node, terms)
}

/** `module.exports`. */
export function isModuleExports(node: TSESTree.Node, terms: Terms): boolean {
  return (
    node.type === 'MemberExpression' && isFree(node.object, 'module', terms) && propertyName(node, terms) === 'exports'
  )
}

function isExports(node: TSESTree.Node, terms: Terms): boolean {
  return isFree(node, 'exports', terms) || isModuleExports(node, terms)
}

/** What the one declaration of a variable gives it. */
function initial(node: TSESTree.Node, terms: Terms): TSESTree.Node | null {
  if (node.type !== 'Identifier') return null
  const [only, ...others] = terms.variableOf(node)?.defs ?? []
  return only?.node.type === 'VariableDeclarator' && only.node.id.type === 'Identifier' && others.length === 0
    ? only.node.init
    : null
}

/** The targets of `a = b = value`, and the value last. */
function chainOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  return node.type === 'AssignmentExpression' && node.operator === '=' ? [node.left, ...chainOf(node.right)] : [node]
}

function isFree(node: TSESTree.Node, name: string, terms: Terms): boolean {
  return node.type === 'Identifier' && node.name === name && !terms.variableOf(node)?.defs.length
}
