import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { argumentRun, callbackRun, isFunction, skipWrappers, type FunctionExpression } from '../cfg/callback-run.js'
import { nearestFunction } from './syntax-of.js'
import { variableOf } from './variable-of.js'

/**
 * Whether a function can still run when the pass that made it is over: a handler, a method, or a local closure that is
 * returned, stored, or called by a function of this kind. What stands before it then says nothing about its runs.
 */
export function outlivesPass(
  node: FunctionExpression | TSESTree.FunctionDeclaration,
  scopes: ScopeManager,
  seen: ReadonlySet<TSESTree.Node> = new Set(),
): boolean {
  if (seen.has(node)) return false
  const name = nameOf(node)
  if (!name) return node.type !== 'FunctionDeclaration' && callbackRun(node) === 'repeated'
  const around = nearestFunction(name.parent)
  const uses = variableOf(name, scopes)?.references.filter((reference) => reference.isRead()) ?? []
  return (
    !around ||
    uses.some(
      ({ identifier }) =>
        !staysHere(identifier) || isInLaterFunction(identifier, around, scopes, new Set([...seen, node])),
    )
  )
}

/** The name that a function declared in another function goes by. */
function nameOf(node: FunctionExpression | TSESTree.FunctionDeclaration): TSESTree.Identifier | null {
  if (node.type === 'FunctionDeclaration') return node.id
  const holder = skipWrappers(node).parent
  return holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id : null
}

/** Called, or handed to a call that runs it on behalf of this pass. */
function staysHere(identifier: TSESTree.Node): boolean {
  const outer = skipWrappers(identifier)
  const { parent } = outer
  if (parent?.type !== 'CallExpression') return false
  return parent.callee === outer || argumentRun(parent, outer) !== 'repeated'
}

function isInLaterFunction(
  node: TSESTree.Node,
  around: TSESTree.Node,
  scopes: ScopeManager,
  seen: ReadonlySet<TSESTree.Node>,
): boolean {
  for (let at = node.parent; at && at !== around; at = at.parent)
    if (isFunction(at) && outlivesPass(at, scopes, seen)) return true
  return false
}
