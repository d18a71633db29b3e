import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import type { FunctionGuards } from './function-guards.js'
import type { Supposition } from './supposition.js'
import { descendants } from './syntax-of.js'
import { variableOf } from './variable-of.js'

/**
 * Whether whoever loses the claim can still get to the target. A result that several tests take apart (`kind` is
 * none of `skipped`, `stopped`, `done`) is followed value by value: each test alone lets most of the values pass.
 */
export function loserReaches(claim: Claim, target: TSESTree.Node, body: FunctionGuards): boolean {
  const lost = body.after(claim, 'lose')
  if (!lost.isReachable(target)) return false
  return takenApart(target, lost, body).every((uses) => {
    const values = uses[0] ? lost.evaluation.of(uses[0]) : []
    return values.length < 2 || values.some((value) => body.after(claim, 'lose', { uses, value }).isReachable(target))
  })
}

/** The constants that more than one of the tests of the claim before the target ask about, each by the places where it is read. */
function takenApart(
  target: TSESTree.Node,
  lost: Supposition,
  { flow, context: { source } }: FunctionGuards,
): readonly (readonly TSESTree.Node[])[] {
  const tests = new Set(
    flow
      .controlledBy(target)
      .filter((edge) => lost.concerns(edge))
      .map(({ test }) => test),
  )
  const asked = [...tests].flatMap((test) => [
    ...new Set(
      descendants(test).flatMap((node) => {
        const variable = node.type === 'Identifier' ? variableOf(node, source.scopes) : null
        return variable?.defs[0]?.node.type === 'VariableDeclarator' &&
          variable.references.filter((each) => each.isWrite()).length === 1
          ? [variable]
          : []
      }),
    ),
  ])
  const several = new Set(asked.filter((variable, at) => asked.indexOf(variable) < at))
  return [...several].map(({ references }) =>
    references.filter((each) => each.isRead()).map(({ identifier }) => identifier),
  )
}
