import type { TSESTree } from '@typescript-eslint/types'
import type { BranchEdge } from '../cfg/flow-graph.js'

/** What rests on the value of something: an expression, or the outcome of a test. */
export type Dependent = TSESTree.Node | BranchEdge

/**
 * Which values rest on which nodes, names of properties and reachable statements, noted while they are evaluated. A
 * supposition about some of these can change only what rests on them, so everything else need not be evaluated again.
 */
export class Dependents {
  private readonly ofValues = new Map<TSESTree.Node | string, Dependent[]>()
  private readonly ofReach = new Map<TSESTree.Node, Dependent[]>()
  private readonly open: Dependent[] = []

  /** Evaluates on behalf of a dependent: what is asked meanwhile is what it rests on. */
  during<Result>(dependent: Dependent, evaluate: () => Result): Result {
    this.open.push(dependent)
    const result = evaluate()
    this.open.pop()
    return result
  }

  /** The value of a node, or of any property of this name, was asked for. */
  asked(of: TSESTree.Node | string): void {
    this.note(this.ofValues, of)
  }

  /** It was asked whether a node can run. */
  askedReach(of: TSESTree.Node): void {
    this.note(this.ofReach, of)
  }

  /** The nodes of which it was asked whether they can run. */
  get reachAsked(): Iterable<TSESTree.Node> {
    return this.ofReach.keys()
  }

  /** Everything that rests on these values, or on whether these nodes can run, directly or through others. */
  affected(values: Iterable<TSESTree.Node | string>, reach: Iterable<TSESTree.Node>): ReadonlySet<Dependent> {
    const found = new Set<Dependent>()
    for (const each of values) for (const dependent of this.ofValues.get(each) ?? []) found.add(dependent)
    for (const each of reach) for (const dependent of this.ofReach.get(each) ?? []) found.add(dependent)
    // A set is iterated in the order of insertion, so what is added meanwhile is followed too.
    for (const each of found)
      if ('type' in each) for (const dependent of this.ofValues.get(each) ?? []) found.add(dependent)
    return found
  }

  private note<Key>(notes: Map<Key, Dependent[]>, key: Key): void {
    const dependent = this.open.at(-1)
    if (dependent === undefined) return
    const known = notes.get(key)
    if (known === undefined) notes.set(key, [dependent])
    else if (known.at(-1) !== dependent) known.push(dependent)
  }
}
