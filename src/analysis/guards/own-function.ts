import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { isFunction, type FunctionExpression } from '../cfg/callback-run.js'
import { givenParameters } from '../given-parameters.js'
import { initialiserOf, variableOf } from './variable-of.js'

/** A function of the same file that a call runs, with the places where it reads what it is given. */
export interface OwnFunction {
  readonly callee: FunctionExpression | TSESTree.FunctionDeclaration
  readonly given: readonly { readonly argument: TSESTree.Node; readonly uses: readonly TSESTree.Node[] }[]
}

/** Null where the function is not in sight, or takes its parameters apart. */
export function ownFunctionOf(
  { callee, arguments: given }: TSESTree.CallExpression,
  scopes: ScopeManager,
): OwnFunction | null {
  if (callee.type !== 'Identifier' || given.length === 0 || given.some(({ type }) => type === 'SpreadElement'))
    return null
  const [definition] = variableOf(callee, scopes)?.defs ?? []
  const declared = definition?.node.type === 'FunctionDeclaration' ? definition.node : initialiserOf(callee, scopes)
  if (!declared || !isFunction(declared) || !declared.body || declared.generator) return null
  const params = givenParameters(declared)
  if (params.length < given.length || !params.every((each) => each.type === 'Identifier')) return null
  return {
    callee: declared,
    given: given.flatMap((argument, index) => {
      const parameter = params[index]
      const references = parameter ? (variableOf(parameter, scopes)?.references ?? []) : []
      return references.some((each) => each.isWrite())
        ? []
        : [{ argument, uses: references.map(({ identifier }) => identifier) }]
    }),
  }
}
