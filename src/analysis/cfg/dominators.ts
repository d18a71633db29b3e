/** A graph by adjacency: `next[i]` and `previous[i]` list the neighbours of node `i`. */
export interface Adjacency {
  readonly next: readonly (readonly number[])[]
  readonly previous: readonly (readonly number[])[]
}

/** Immediate dominators from `root`; the root is its own, and an unreachable node has -1. */
export function immediateDominators(graph: Adjacency, root: number): number[] {
  const order = reversePostorder(graph.next, root)
  const rank = new Map(order.map((node, index) => [node, index]))
  const immediate = new Array<number>(graph.next.length).fill(-1)
  immediate[root] = root
  const meet = (left: number, right: number): number => {
    let [a, b] = [left, right]
    while (a !== b) {
      while ((rank.get(a) ?? 0) > (rank.get(b) ?? 0)) a = immediate[a] ?? root
      while ((rank.get(b) ?? 0) > (rank.get(a) ?? 0)) b = immediate[b] ?? root
    }
    return a
  }
  for (let changed = true; changed;) {
    changed = false
    for (const node of order) {
      if (node === root) continue
      const known = (graph.previous[node] ?? []).filter((previous) => immediate[previous] !== -1)
      const best = known.slice(1).reduce(meet, known[0] ?? -1)
      if (best !== immediate[node]) {
        immediate[node] = best
        changed = true
      }
    }
  }
  return immediate
}

/** From `node` up to the root, itself included; empty when unreachable. */
export function dominatorChain(immediate: readonly number[], node: number): number[] {
  const chain: number[] = []
  for (let at = node; at !== -1 && immediate[at] !== -1; at = immediate[at] ?? -1) {
    chain.push(at)
    if (immediate[at] === at) break
  }
  return chain
}

function reversePostorder(next: readonly (readonly number[])[], root: number): number[] {
  const seen = new Set([root])
  const order: number[] = []
  const stack: { readonly node: number; child: number }[] = [{ node: root, child: 0 }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = next[top.node]?.[top.child++]
    if (child === undefined) {
      order.push(top.node)
      stack.pop()
    } else if (!seen.has(child)) {
      seen.add(child)
      stack.push({ node: child, child: 0 })
    }
  }
  return order.reverse()
}
