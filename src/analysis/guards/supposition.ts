import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import type { ControlFlow, Remainder } from '../cfg/control-flow.js'
import type { BranchEdge } from '../cfg/flow-graph.js'
import { once } from '../once.js'
import { Dependents, type Dependent } from './dependents.js'
import { Evaluation, type World } from './evaluate.js'
import { equality, propertyOf, truthOf, undefinedValue, type Value } from './value.js'

/** What can still happen in a function when something is supposed, such as "this claim was lost". */
export interface Supposition {
  readonly evaluation: Evaluation
  isReachable(node: TSESTree.Node): boolean
  /** Whether the function can return normally. */
  returns(): boolean
  /** Whether the supposition closes the outcome of a test. */
  isClosed(edge: BranchEdge): boolean
  /** Whether the outcome of a test rests on what is supposed. */
  concerns(edge: BranchEdge): boolean
}

/** What can happen in a function, and what can still happen when something is supposed. */
export class Suppositions {
  private readonly flow: ControlFlow
  private readonly source: SourceFile
  private readonly plain: () => PlainRound
  private readonly plainAgain: () => PlainRound

  constructor(flow: ControlFlow, source: SourceFile) {
    this.flow = flow
    this.source = source
    this.plain = once(() => new PlainRound(flow, source, {}))
    this.plainAgain = once(
      () => new PlainRound(flow, source, { isReachable: (node) => this.canRun(this.plain(), node) }),
    )
  }

  /**
   * Supposes a world in the function. `barriers` are nodes that never complete in it, such as the `await` of a claim
   * whose loser gets an exception. Assignments that the supposition itself makes unreachable are left out in a second
   * round, so `let won = false; try { await claim(); won = true } catch {}` is understood.
   */
  suppose(world: World, barriers: readonly TSESTree.Node[] = []): Supposition {
    const first = this.round(this.plain(), world, barriers)
    return this.round(this.plainAgain(), { ...world, isReachable: (node) => this.canRun(first, node) }, barriers)
  }

  private canRun(round: Pick<Supposition, 'isReachable'>, node: TSESTree.Node): boolean {
    return !this.flow.contains(node) || round.isReachable(node)
  }

  /** Only tests that rest on something supposed are evaluated; the others come out as they do when nothing is. */
  private round(plain: PlainRound, world: World, barriers: readonly TSESTree.Node[]): Supposition {
    const evaluation = new Evaluation(this.source, world)
    const changed = once(() => plain.changedBy(world))
    const closed = new Map<BranchEdge, boolean>()
    const isClosed = (edge: BranchEdge): boolean => {
      if (edge.branch === 'exception' && world.neverFails?.(edge.test) === true) return true
      if (!changed().has(edge)) return plain.isClosed(edge)
      const before = closed.get(edge)
      if (before !== undefined) return before
      const now = !isPossible(edge, evaluation)
      closed.set(edge, now)
      return now
    }
    const left = once(() => this.flow.without(isClosed, barriers))
    return {
      evaluation,
      isClosed,
      concerns: (edge) => changed().has(edge),
      isReachable: (node) => left().reaches(node),
      returns: () => left().returns(),
    }
  }
}

/** The function when nothing is supposed, with what each of its tests rests on. */
class PlainRound {
  private readonly world: World
  private readonly dependents = new Dependents()
  private readonly closed = new Set<BranchEdge>()
  private readonly left: () => Remainder

  constructor(flow: ControlFlow, source: SourceFile, world: World) {
    this.world = world
    const evaluation = new Evaluation(source, world, this.dependents)
    for (const { edge } of flow.graph.blocks) {
      if (edge && !this.dependents.during(edge, () => isPossible(edge, evaluation))) this.closed.add(edge)
    }
    this.left = once(() => flow.without((edge) => this.isClosed(edge)))
  }

  isClosed(edge: BranchEdge): boolean {
    return this.closed.has(edge)
  }

  isReachable(node: TSESTree.Node): boolean {
    return this.left().reaches(node)
  }

  /** The outcomes that can be others in this world. */
  changedBy(world: World): ReadonlySet<Dependent> {
    const reach = world.isReachable
      ? [...this.dependents.reachAsked].filter((node) => world.isReachable?.(node) !== this.world.isReachable?.(node))
      : []
    return this.dependents.affected(
      [...(world.nodes?.keys() ?? []), ...(world.property ? [world.property.name] : [])],
      reach,
    )
  }
}

function isPossible({ test, branch, matched }: BranchEdge, evaluation: Evaluation): boolean {
  if (branch === 'exception' || branch === 'normal' || branch === 'called' || branch === 'skipped') return true
  if (branch === 'done' || branch === 'each') return branch === 'done' || !isEmptyList(test, evaluation)
  const values = evaluation.of(test)
  switch (branch) {
    case 'true':
      return values.some((value) => truthOf(value) !== false)
    case 'false':
      return values.some((value) => truthOf(value) !== true)
    case 'nullish':
      return values.some((value) => equality(value, undefinedValue, true) !== false)
    case 'present':
      return values.some((value) => equality(value, undefinedValue, true) !== true)
    case 'case':
      return values.some((value) => matches(value, matched, evaluation) !== false)
    case 'default':
      return values.some((value) => casesOf(test).every((each) => matches(value, each, evaluation) !== true))
  }
}

function matches(value: Value, matched: TSESTree.SwitchCase | undefined, evaluation: Evaluation): boolean | null {
  if (!matched?.test) return null
  const results = evaluation.of(matched.test).map((each) => equality(value, each, false))
  return results.length === 1 ? (results[0] ?? null) : null
}

function casesOf(discriminant: TSESTree.Node): readonly TSESTree.SwitchCase[] {
  let at = discriminant.parent
  while (at && at.type !== 'SwitchStatement') at = at.parent
  return at?.cases.filter((each) => each.test) ?? []
}

function isEmptyList(test: TSESTree.Node, evaluation: Evaluation): boolean {
  const list = test.type === 'ForOfStatement' ? test.right : iteratedBy(test)
  const values = list ? evaluation.of(list) : []
  return values.length > 0 && values.every((value) => isNothing(propertyOf(value, 'length')))
}

/** Of an array, or of what postgres.js gives, which is one that has counts too. */
function isNothing(length: Value): boolean {
  return length.kind === 'known' && length.value === 0
}

/** The list whose array method calls this callback. */
function iteratedBy(callback: TSESTree.Node): TSESTree.Node | null {
  const call = callback.parent
  return call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? call.callee.object : null
}
