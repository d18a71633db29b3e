import type { TSESTree } from '@typescript-eslint/types'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/** The declared name of a function or class, or that of the variable, property or method it is assigned to. */
export function plainFunctionName(node: TSESTree.Node, terms: Terms): string | null {
  if ('id' in node && node.id && 'name' in node.id && typeof node.id.name === 'string') return node.id.name
  if (node.type === 'TSMethodSignature') return propertyName(node, terms)
  const parent = carrier(node)
  switch (parent?.type) {
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'TSAbstractMethodDefinition':
    case 'Property':
    case 'TSPropertySignature':
      return propertyName(parent, terms)
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : null
    case 'AssignmentExpression':
      return assignedName(parent.left, terms)
    default:
      return calledFor(node, terms)
  }
}

/** A function among the arguments of a call is named like the variable or property that takes the result: `worker = new Worker('q', async () => …)`. */
function calledFor(node: TSESTree.Node, terms: Terms): string | null {
  const call = node.parent
  if ((call?.type !== 'CallExpression' && call?.type !== 'NewExpression') || call.callee === node) return null
  const value = outer(call)
  const taker = value.parent
  switch (taker?.type) {
    case 'VariableDeclarator':
      return taker.id.type === 'Identifier' ? taker.id.name : null
    case 'AssignmentExpression':
      return taker.right === value ? assignedName(taker.left, terms) : null
    case 'Property':
    case 'PropertyDefinition':
      return taker.value === value ? propertyName(taker, terms) : null
    default:
      return null
  }
}

/** A call with the `await` and the casts around it. */
function outer(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (
    at.parent &&
    (at.parent.type === 'AwaitExpression' ||
      at.parent.type === 'TSAsExpression' ||
      at.parent.type === 'TSSatisfiesExpression' ||
      (at.parent.type === 'CallExpression' && at.parent.callee !== at))
  )
    at = at.parent
  return at
}

/** The construct a value is handed to, through casts and wrappers such as `useCallback(…)` or `cache(…)`. */
function carrier(node: TSESTree.Node): TSESTree.Node | undefined {
  let at = node.parent
  while (
    at &&
    (at.type === 'TSAsExpression' ||
      at.type === 'TSSatisfiesExpression' ||
      at.type === 'TSTypeAnnotation' ||
      (at.type === 'CallExpression' && at.parent.type === 'VariableDeclarator'))
  )
    at = at.parent
  return at
}

function assignedName(target: TSESTree.Node, terms: Terms): string | null {
  if (target.type === 'Identifier') return target.name
  return target.type === 'MemberExpression' ? propertyName(target, terms) : null
}
