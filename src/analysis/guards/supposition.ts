import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import type { ControlFlow } from '../cfg/control-flow.js'
import type { BranchEdge } from '../cfg/flow-graph.js'
import { Evaluation, type World } from './evaluate.js'
import { equality, truthOf, undefinedValue, type Value } from './value.js'

/** What can still happen in a function when something is supposed, such as "this claim was lost". */
export interface Supposition {
  readonly evaluation: Evaluation
  isReachable(node: TSESTree.Node): boolean
  /** Whether the function can return normally. */
  returns(): boolean
  /** Whether the supposition closes the outcome of a test. */
  isClosed(edge: BranchEdge): boolean
}

/**
 * Supposes a world in a function. `barriers` are nodes that never complete in it, such as the `await` of a claim
 * whose loser gets an exception. Assignments that the supposition itself makes unreachable are left out in a second
 * round, so `let won = false; try { await claim(); won = true } catch {}` is understood.
 */
export function suppose(flow: ControlFlow, source: SourceFile, world: World, barriers: readonly TSESTree.Node[] = []): Supposition {
  const first = round(flow, new Evaluation(source, world), world, barriers)
  const isReachable = (node: TSESTree.Node): boolean => !flow.contains(node) || first.isReachable(node)
  return round(flow, new Evaluation(source, { ...world, isReachable }), world, barriers)
}

function round(flow: ControlFlow, evaluation: Evaluation, world: World, barriers: readonly TSESTree.Node[]): Supposition {
  const closed = new Map<BranchEdge, boolean>()
  const isClosed = (edge: BranchEdge): boolean => {
    const before = closed.get(edge)
    if (before !== undefined) return before
    const now = !isPossible(edge, evaluation) || (edge.branch === 'exception' && world.neverFails?.(edge.test) === true)
    closed.set(edge, now)
    return now
  }
  const reached = new Map<TSESTree.Node, boolean>()
  const isReachable = (node: TSESTree.Node): boolean => {
    const answer = reached.get(node) ?? flow.reachableWithout(node, isClosed, barriers)
    reached.set(node, answer)
    return answer
  }
  return { evaluation, isReachable, isClosed, returns: () => flow.returnsWithout(isClosed, barriers) }
}

function isPossible({ test, branch, matched }: BranchEdge, evaluation: Evaluation): boolean {
  if (branch === 'exception' || branch === 'normal' || branch === 'called' || branch === 'skipped') return true
  if (branch === 'done' || branch === 'each') return branch === 'done' || !isEmptyList(test, evaluation)
  const values = evaluation.of(test)
  switch (branch) {
    case 'true': return values.some((value) => truthOf(value) !== false)
    case 'false': return values.some((value) => truthOf(value) !== true)
    case 'nullish': return values.some((value) => equality(value, undefinedValue, true) !== false)
    case 'present': return values.some((value) => equality(value, undefinedValue, true) !== true)
    case 'case': return values.some((value) => matches(value, matched, evaluation) !== false)
    case 'default': return values.some((value) => casesOf(test).every((each) => matches(value, each, evaluation) !== true))
  }
}

function matches(value: Value, matched: TSESTree.SwitchCase | undefined, evaluation: Evaluation): boolean | null {
  if (!matched?.test) return null
  const results = evaluation.of(matched.test).map((each) => equality(value, each, false))
  return results.length === 1 ? results[0] ?? null : null
}

function casesOf(discriminant: TSESTree.Node): readonly TSESTree.SwitchCase[] {
  let at = discriminant.parent
  while (at && at.type !== 'SwitchStatement') at = at.parent
  return at?.cases.filter((each) => each.test) ?? []
}

function isEmptyList(test: TSESTree.Node, evaluation: Evaluation): boolean {
  const list = test.type === 'ForOfStatement' ? test.right : iteratedBy(test)
  const values = list ? evaluation.of(list) : []
  return values.length > 0 && values.every((value) => value.kind === 'array' && value.elements.length === 0)
}

/** The list whose array method calls this callback. */
function iteratedBy(callback: TSESTree.Node): TSESTree.Node | null {
  const call = callback.parent
  return call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? call.callee.object : null
}
