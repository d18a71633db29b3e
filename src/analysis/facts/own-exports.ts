import type { TSESTree } from '@typescript-eslint/types'
import { isGlobalName } from './is-global-name.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/**
 * Whether what is put into an expression is exported by a CommonJS module: `exports`, `module.exports`, and a variable
 * that was made one of them, as in `const mailer = (module.exports = {})`.
 */
export function isOwnExports(node: TSESTree.Node, terms: Terms): boolean {
  return isExports(node, terms) || madeOf(node, terms).some((part) => isExports(part, terms))
}

/** The same, where nothing else is known of the value than what is put into it: `const app = (module.exports = express())` has members of its own. */
export function holdsOwnExports(node: TSESTree.Node, terms: Terms): boolean {
  if (isExports(node, terms)) return true
  const made = madeOf(node, terms)
  const value = made.at(-1)
  return (
    value !== undefined &&
    (isExports(value, terms) || (value.type === 'ObjectExpression' && made.some((part) => isExports(part, terms))))
  )
}

/** `module.exports`. */
export function isModuleExports(node: TSESTree.Node, terms: Terms): boolean {
  return (
    node.type === 'MemberExpression' &&
    isGlobalName(node.object, 'module', terms) &&
    propertyName(node, terms) === 'exports'
  )
}

function isExports(node: TSESTree.Node, terms: Terms): boolean {
  return isGlobalName(node, 'exports', terms) || isModuleExports(node, terms)
}

/** What the one declaration of a variable gives it: the targets of `a = b = value`, and the value last; empty for anything else. */
function madeOf(node: TSESTree.Node, terms: Terms): readonly TSESTree.Node[] {
  if (node.type !== 'Identifier') return []
  const [only, ...others] = terms.variableOf(node)?.defs ?? []
  const isMade = only?.node.type === 'VariableDeclarator' && only.node.id.type === 'Identifier' && others.length === 0
  return isMade && only.node.init ? chainOf(only.node.init) : []
}

/** The targets of `a = b = value`, and the value last. */
function chainOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  return node.type === 'AssignmentExpression' && node.operator === '=' ? [node.left, ...chainOf(node.right)] : [node]
}
