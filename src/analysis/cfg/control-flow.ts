import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from './callback-run.js'
import { dominatorChain, immediateDominators } from './dominators.js'
import type { BranchEdge, FlowGraph, Position } from './flow-graph.js'
import { StatementFlow } from './statement-flow.js'

export interface ControlFlowOptions {
  /** Calls that never return, beside `process.exit`, `process.abort` and `Deno.exit`. */
  readonly neverReturns?: (call: TSESTree.CallExpression) => boolean
  /** Tests that are known to come out as false. */
  readonly isFalse?: (test: TSESTree.Node) => boolean
}

/**
 * Control flow of one function or module, callbacks included at the place where they are written (`callbackRun`
 * says which and how often). Answers are about nodes; a node counts as evaluated when it is complete, so a call
 * comes after its arguments. Calls, `new`, `await` and `yield` can fail inside `try`; outside, only `throw` and
 * calls that never return end a path. Statements such as `if` and loops stand where they begin.
 */
export interface ControlFlow {
  readonly root: TSESTree.Node
  readonly graph: FlowGraph
  /** Whether the node is evaluated in this flow, and not in a function of its own. */
  contains(node: TSESTree.Node): boolean
  reachable(node: TSESTree.Node): boolean
  /** Every path from the entry to `later` evaluates `earlier` first. False when `later` cannot be reached. */
  dominates(earlier: TSESTree.Node, later: TSESTree.Node): boolean
  /** Every path from `earlier` out of the function, by return or by exception, evaluates `later`. */
  postDominates(later: TSESTree.Node, earlier: TSESTree.Node): boolean
  /** Every path from `from` that ends in a normal return evaluates one of `through`. */
  mustPass(from: TSESTree.Node, through: readonly TSESTree.Node[]): boolean
  /** Some path leads from `from` to `to`, in one step or more, without evaluating one of `avoiding`. */
  reaches(from: TSESTree.Node, to: TSESTree.Node, avoiding?: readonly TSESTree.Node[]): boolean
  /** The outcomes that every path to `node` takes, first to last. */
  controlledBy(node: TSESTree.Node): readonly BranchEdge[]
  /** Control dependence: the outcomes that decide whether `node` runs, although others may lead there too. */
  dependsOn(node: TSESTree.Node): readonly BranchEdge[]
  /**
   * What can still happen when the outcomes that `isCut` names never do and none of `avoiding` is ever completed:
   * inside `try`, a node that is avoided may still fail.
   */
  without(isCut: (edge: BranchEdge) => boolean, avoiding?: readonly TSESTree.Node[]): Remainder
}

/** The part of a function that is left when some of its outcomes are cut off. */
export interface Remainder {
  reaches(node: TSESTree.Node): boolean
  /** Whether the function can still return normally. */
  returns(): boolean
}

export function controlFlowOf(root: TSESTree.Node, options: ControlFlowOptions = {}): ControlFlow {
  const flow = new StatementFlow({
    neverReturns: (call) => isProcessExit(call) || options.neverReturns?.(call) === true,
    isFalse: options.isFalse ?? (() => false),
  })
  flow.run(root)
  return new FlowAnswers(root, flow.graph)
}

class FlowAnswers implements ControlFlow {
  readonly root: TSESTree.Node
  readonly graph: FlowGraph
  private readonly dominators: readonly number[]
  private postDominators: readonly number[] | undefined

  constructor(root: TSESTree.Node, graph: FlowGraph) {
    this.root = root
    this.graph = graph
    this.dominators = immediateDominators(
      { next: graph.blocks.map((each) => each.next), previous: graph.blocks.map((each) => each.previous) },
      graph.entry,
    )
  }

  contains(node: TSESTree.Node): boolean {
    return this.graph.positionsOf(node).length > 0
  }

  reachable(node: TSESTree.Node): boolean {
    return this.live(node).length > 0
  }

  dominates(earlier: TSESTree.Node, later: TSESTree.Node): boolean {
    const targets = this.live(later)
    const sources = this.live(earlier)
    if (targets.length === 0 || sources.length === 0) return false
    const [source, target] = [sources[0], targets[0]]
    if (sources.length === 1 && targets.length === 1 && source && target) {
      if (source.block === target.block) return source.index < target.index
      return dominatorChain(this.dominators, target.block).includes(source.block)
    }
    return !this.path([{ block: this.graph.entry, index: -1 }], targets, sources)
  }

  postDominates(later: TSESTree.Node, earlier: TSESTree.Node): boolean {
    const from = this.live(earlier)
    return (
      from.length > 0 &&
      this.live(later).length > 0 &&
      !this.path(from, [{ block: this.graph.end, index: 0 }], this.live(later))
    )
  }

  mustPass(from: TSESTree.Node, through: readonly TSESTree.Node[]): boolean {
    const start = this.live(from)
    return (
      start.length > 0 &&
      !this.path(
        start,
        [{ block: this.graph.returned, index: 0 }],
        through.flatMap((node) => this.live(node)),
      )
    )
  }

  reaches(from: TSESTree.Node, to: TSESTree.Node, avoiding: readonly TSESTree.Node[] = []): boolean {
    return this.path(
      this.live(from),
      this.live(to),
      avoiding.flatMap((node) => this.live(node)),
    )
  }

  controlledBy(node: TSESTree.Node): readonly BranchEdge[] {
    const [first, ...rest] = this.live(node).map((position) => this.edgesAbove(position.block))
    return (first ?? []).filter((edge) => rest.every((others) => others.some((other) => sameEdge(edge, other))))
  }

  dependsOn(node: TSESTree.Node): readonly BranchEdge[] {
    const post = this.postDominatorTree()
    return this.live(node).flatMap(({ block }) =>
      this.graph.blocks.flatMap((each) => {
        if (!each.edge || this.dominators[each.id] === -1) return []
        const source = each.previous[0] ?? this.graph.entry
        const decides =
          dominatorChain(post, each.id).includes(block) &&
          (source === block || !dominatorChain(post, source).includes(block))
        return decides ? [each.edge] : []
      }),
    )
  }

  without(isCut: (edge: BranchEdge) => boolean, avoiding: readonly TSESTree.Node[] = []): Remainder {
    const closed = (block: number): boolean => {
      const edge = this.graph.blocks[block]?.edge
      return edge !== undefined && (isCut(edge) || (edge.branch === 'normal' && avoiding.includes(edge.test)))
    }
    const stops = new Map<number, number>()
    for (const { block, index } of avoiding
      .flatMap((each) => this.live(each))
      .filter((each) => !this.mayFail(each.block)))
      stops.set(block, Math.min(index, stops.get(block) ?? Infinity))
    const left = this.flood(closed, stops)
    const isLeft = ({ block, index }: Position): boolean => left[block] === 1 && index <= (stops.get(block) ?? Infinity)
    return {
      reaches: (node) => this.live(node).some(isLeft),
      returns: () => isLeft({ block: this.graph.returned, index: 0 }),
    }
  }

  /** The blocks that control enters from the start, 1 for each: it does not leave a block that has a stop. */
  private flood(closed: (block: number) => boolean, stops: ReadonlyMap<number, number>): Uint8Array {
    const { blocks, entry } = this.graph
    const entered = new Uint8Array(blocks.length)
    const queue = [entry]
    entered[entry] = 1
    for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
      if (stops.has(block)) continue
      for (const next of blocks[block]?.next ?? []) {
        if (entered[next] === 1 || closed(next)) continue
        entered[next] = 1
        queue.push(next)
      }
    }
    return entered
  }

  /** Whether an exception of the last node of this block stays inside the function. */
  private mayFail(block: number): boolean {
    return this.graph.blocks[block]?.next.some((next) => this.graph.blocks[next]?.edge?.branch === 'exception') ?? false
  }

  private edgesAbove(block: number): BranchEdge[] {
    return dominatorChain(this.dominators, block)
      .toReversed()
      .flatMap((id) => this.graph.blocks[id]?.edge ?? [])
  }

  private live(node: TSESTree.Node): readonly Position[] {
    return this.graph.positionsOf(node).filter(({ block }) => this.dominators[block] !== -1)
  }

  private postDominatorTree(): readonly number[] {
    const { blocks, end } = this.graph
    this.postDominators ??= immediateDominators(
      { next: blocks.map((each) => each.previous), previous: blocks.map((each) => each.next) },
      end,
    )
    return this.postDominators
  }

  /** Whether a path leads from just after one of `from` to one of `to` past none of `avoiding`. */
  private path(from: readonly Position[], to: readonly Position[], avoiding: readonly Position[]): boolean {
    const queue = from.map(({ block, index }) => ({ block, index: index + 1 }))
    const seen = new Set<number>()
    for (let at = queue.pop(); at; at = queue.pop()) {
      const { block, index } = at
      let stop = Infinity
      for (const each of avoiding)
        if (each.block === block && each.index >= index && each.index < stop) stop = each.index
      if (to.some((each) => each.block === block && each.index >= index && each.index <= stop)) return true
      if (stop !== Infinity) continue
      for (const next of this.graph.blocks[block]?.next ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        queue.push({ block: next, index: 0 })
      }
    }
    return false
  }
}

function sameEdge(left: BranchEdge, right: BranchEdge): boolean {
  return left.test === right.test && left.branch === right.branch && left.matched === right.matched
}

function isProcessExit(call: TSESTree.CallExpression): boolean {
  const { callee } = call
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false
  const name = calledName(callee)
  return (
    (callee.object.name === 'process' && (name === 'exit' || name === 'abort')) ||
    (callee.object.name === 'Deno' && name === 'exit')
  )
}
