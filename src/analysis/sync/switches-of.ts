import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { FunctionNode } from '../guards/derived-guard.js'
import { descendants, propertyName } from '../guards/syntax-of.js'
import { variableOf } from '../guards/variable-of.js'

/**
 * What a function is handed, may do without, and tests by itself or hands on: `force` in
 * `function send({ id, force }) { if (!force && wasSent(id)) return … }`. Each is the argument, or the argument and
 * its property: `0.force`.
 */
export function switchesOf(root: FunctionNode, scopes: ScopeManager): readonly string[] {
  const tested = descendants(root.body).flatMap((node) =>
    isTested(node) || isHandedOn(node) ? (switchAt(node, root, scopes) ?? []) : [],
  )
  return [...new Set(tested)]
}

/** The switch of a function that an expression reads; null for anything else. */
export function switchAt(node: TSESTree.Node, root: FunctionNode, scopes: ScopeManager): string | null {
  const bare = skipWrappersDown(node)
  const inner = bare.type === 'ChainExpression' ? bare.expression : bare
  if (inner.type === 'Identifier') return placeOf(inner, root, scopes)
  if (inner.type !== 'MemberExpression' || inner.computed || inner.object.type !== 'Identifier') return null
  const holder = placeOf(inner.object, root, scopes)
  return holder === null || holder.includes('.') || isFilledIn(inner.object, scopes)
    ? null
    : `${holder}.${propertyName(inner)}`
}

/** Whether the function itself puts something into what it was handed: `options.force = true`, `Object.assign(options, preset)`. */
function isFilledIn(identifier: TSESTree.Identifier, scopes: ScopeManager): boolean {
  return (variableOf(identifier, scopes)?.references ?? []).some(({ identifier: { parent, range } }) => {
    if (parent?.type === 'CallExpression')
      return (
        /^(?:assign|defaults|defaultsDeep|merge|extend)$/.test(calledName(parent.callee)) &&
        parent.arguments[0]?.range === range
      )
    if (parent?.type !== 'MemberExpression' || parent.object.range !== range) return false
    return parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent
  })
}

/** Where a variable comes in, if it is a parameter that is never written and that is falsy when it is left out. */
function placeOf(identifier: TSESTree.Identifier, root: FunctionNode, scopes: ScopeManager): string | null {
  const variable = variableOf(identifier, scopes)
  const [definition] = variable?.defs ?? []
  if (variable?.defs.length !== 1 || definition?.type !== 'Parameter' || definition.node !== root) return null
  if (variable.references.some((reference) => reference.isWrite() && reference.init !== true)) return null
  for (const [index, parameter] of root.params.entries()) {
    const held = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
    if (held === definition.name) return isFalsyDefault(parameter) ? String(index) : null
    if (held.type !== 'ObjectPattern') continue
    if (parameter.type === 'AssignmentPattern' && !isEmptyObject(parameter.right)) continue
    for (const property of held.properties) {
      if (property.type !== 'Property' || property.computed) continue
      const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value
      if (value === definition.name && property.key.type === 'Identifier')
        return isFalsyDefault(property.value) ? `${index}.${property.key.name}` : null
    }
  }
  return null
}

function isEmptyObject(node: TSESTree.Node): boolean {
  const bare = skipWrappersDown(node)
  return bare.type === 'ObjectExpression' && bare.properties.length === 0
}

/** No default, or one that is falsy as well. */
function isFalsyDefault(node: TSESTree.Node): boolean {
  if (node.type !== 'AssignmentPattern') return true
  const value = skipWrappersDown(node.right)
  return (
    (value.type === 'Literal' && !value.value && !('regex' in value)) ||
    (value.type === 'Identifier' && value.name === 'undefined')
  )
}

/** Whether a name is a condition, or a part of one, by itself. */
function isTested(node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false
  for (let at: TSESTree.Node = node; at.parent; at = at.parent) {
    const parent: TSESTree.Node = at.parent
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') return parent.test === at
    if (parent.type === 'LogicalExpression' && parent.operator !== '??') {
      if (parent.left === at) return true
    } else if (
      parent.type !== 'ChainExpression' &&
      parent.type !== 'LogicalExpression' &&
      !(parent.type === 'UnaryExpression' && parent.operator === '!')
    )
      return false
    if (isFunction(parent)) return false
  }
  return false
}

/** Whether a name is an argument, or what a property of one holds: `send({ id, force })`. */
function isHandedOn(node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false
  const { parent } = node
  if (parent.type === 'CallExpression') return parent.callee !== node
  return (
    parent.type === 'Property' &&
    parent.value === node &&
    parent.parent.type === 'ObjectExpression' &&
    parent.parent.parent.type === 'CallExpression'
  )
}
