import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import type { BranchEdge } from '../cfg/flow-graph.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { initialiserOf, variableOf } from '../guards/variable-of.js'

/** The outcomes that all come true together in one of the ways a test can come out. */
type Way = readonly BranchEdge[]

const maximumWays = 6

/**
 * The tests of several parts that control passes on its way to a node in one of several ways: after
 * `if (a.done && b.done) return` one of the two is not done, and either outcome alone leads on.
 */
export function eitherTests(
  node: TSESTree.Node,
  { flow, nodes, context: { source } }: FunctionGuards,
): readonly (readonly Way[])[] {
  const known = flow.controlledBy(node)
  return nodes.flatMap((each) => {
    if ((each.type !== 'IfStatement' && each.type !== 'ConditionalExpression') || each.range[0] > node.range[0])
      return []
    return [true, false].flatMap((truth) => {
      const ways = waysOf(each.test, truth)
      if (ways.length < 2 || ways.length > maximumWays) return []
      const isLast = (edge: BranchEdge): boolean =>
        ways.some((way) => {
          const last = way.at(-1)
          return last?.test === edge.test && last.branch === edge.branch
        })
      if (flow.without(isLast).reaches(node)) return []
      const open = ways.filter(
        (way) => !way.some((edge) => known.some((other) => isOpposite(edge, other, source.scopes))),
      )
      return open.length === 0 ? [] : [open]
    })
  })
}

/** Whether two outcomes say the contrary about one variable that keeps its value. */
function isOpposite(edge: BranchEdge, other: BranchEdge, scopes: ScopeManager): boolean {
  return (
    edge.test.type === 'Identifier' &&
    edge.branch !== other.branch &&
    initialiserOf(edge.test, scopes) !== null &&
    variableOf(edge.test, scopes) === variableOf(other.test, scopes)
  )
}

function waysOf(test: TSESTree.Node, truth: boolean): readonly Way[] {
  const bare = skipWrappersDown(test)
  if (bare.type === 'UnaryExpression' && bare.operator === '!') return waysOf(bare.argument, !truth)
  if (bare.type !== 'LogicalExpression' || bare.operator === '??')
    return [[{ test: bare, branch: truth ? 'true' : 'false' }]]
  const goesOn = bare.operator === '&&'
  const right = waysOf(bare.right, truth).flatMap((after) =>
    waysOf(bare.left, goesOn).map((before): Way => [...before, ...after]),
  )
  return truth === goesOn ? right : [...waysOf(bare.left, truth), ...right]
}
