import type { ScopeManager, Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'

const known = new WeakMap<ScopeManager, Map<TSESTree.Node, Variable>>()

/** The variable an identifier names, where it is read, written or declared; null for globals. */
export function variableOf(identifier: TSESTree.Node, scopes: ScopeManager): Variable | null {
  let variables = known.get(scopes)
  if (!variables) {
    variables = variablesByIdentifier(scopes)
    known.set(scopes, variables)
  }
  return variables.get(identifier) ?? null
}

function variablesByIdentifier(scopes: ScopeManager): Map<TSESTree.Node, Variable> {
  const variables = new Map<TSESTree.Node, Variable>()
  for (const scope of scopes.scopes) {
    for (const variable of scope.variables)
      for (const identifier of variable.identifiers) variables.set(identifier, variable)
    for (const reference of scope.references)
      if (reference.resolved) variables.set(reference.identifier, reference.resolved)
  }
  return variables
}

/** The expression a variable that is never written again was declared with, or null; patterns are not followed. */
export function initialiserOf(identifier: TSESTree.Node, scopes: ScopeManager): TSESTree.Expression | null {
  const variable = variableOf(identifier, scopes)
  const [definition] = variable?.defs ?? []
  if (!variable || variable.defs.length !== 1 || definition?.node.type !== 'VariableDeclarator') return null
  const writes = variable.references.filter((reference) => reference.isWrite())
  return writes.length <= 1 && definition.node.id.type === 'Identifier' ? definition.node.init : null
}
