import type { TSESTree } from '@typescript-eslint/types'

/**
 * How control leaves a test:
 * `true`/`false` of a condition; `case`/`default` of a switch; `each`/`done` of an iteration;
 * `present`/`nullish` of `?.` and `??`; `normal`/`exception` of a call inside `try`;
 * `called`/`skipped` of a callback that may or may not run.
 */
export type Branch =
  | 'true'
  | 'false'
  | 'case'
  | 'default'
  | 'each'
  | 'done'
  | 'present'
  | 'nullish'
  | 'normal'
  | 'exception'
  | 'called'
  | 'skipped'

/** An edge that is taken only when `test` came out as `branch`. `!`, parentheses and casts are stripped from the test. */
export interface BranchEdge {
  readonly test: TSESTree.Node
  readonly branch: Branch
  /** The `case` that was taken. */
  readonly matched?: TSESTree.SwitchCase
}

/** Nodes that run one after the other. A block that stands for a labelled edge is empty and has `edge`. */
export interface Block {
  readonly id: number
  readonly next: number[]
  readonly previous: number[]
  readonly edge?: BranchEdge
}

export interface Position {
  readonly block: number
  readonly index: number
}

/** Blocks and the position of every evaluated node; a node in `finally` has one position per way into it. */
export class FlowGraph {
  readonly blocks: Block[] = []
  readonly entry: number
  /** Every way out of the function joins here: `returned` and `thrown` lead to it. */
  readonly end: number
  readonly returned: number
  readonly thrown: number
  private readonly positions = new Map<TSESTree.Node, Position[]>()
  private readonly sizes: number[] = []

  constructor() {
    this.entry = this.block()
    this.returned = this.block()
    this.thrown = this.block()
    this.end = this.block()
    this.connect(this.returned, this.end)
    this.connect(this.thrown, this.end)
  }

  block(edge?: BranchEdge): number {
    const id = this.blocks.length
    this.blocks.push({ id, next: [], previous: [], ...(edge && { edge }) })
    this.sizes.push(0)
    return id
  }

  connect(from: number, to: number): void {
    const source = this.blocks[from]
    const target = this.blocks[to]
    if (!source || !target || source.next.includes(to)) return
    source.next.push(to)
    target.previous.push(from)
  }

  /** Adds the block of a labelled edge after `from` and returns it. */
  branch(from: number, edge: BranchEdge): number {
    const id = this.block(edge)
    this.connect(from, id)
    return id
  }

  place(node: TSESTree.Node, block: number): void {
    const index = this.sizes[block] ?? 0
    this.sizes[block] = index + 1
    const known = this.positions.get(node)
    if (known) known.push({ block, index })
    else this.positions.set(node, [{ block, index }])
  }

  positionsOf(node: TSESTree.Node): readonly Position[] {
    return this.positions.get(node) ?? []
  }
}
