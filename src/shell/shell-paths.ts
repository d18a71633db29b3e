import type { Guard, SendPath } from '../result/coverage-report.js'
import type { ShellEdge, ShellLinks, ShellNode } from './link-shell.js'
import { bestGuard, type ShellGuard } from './shell-guard.js'

/** A path with the calls it takes. */
export interface WalkedPath {
  readonly path: SendPath
  readonly edges: readonly ShellEdge[]
}

interface PathContext {
  readonly links: ShellLinks
  /** The file of the guards that stand at the send itself. */
  readonly file: string
}

const maximumPaths = 64

/** Every way from a trigger down to a node, with the best guard on it; loops are taken once. */
export function pathsTo(
  node: ShellNode,
  guards: readonly ShellGuard[],
  { links, file }: PathContext,
): readonly WalkedPath[] {
  const found: WalkedPath[] = []
  const climb = (at: ShellNode, edges: readonly ShellEdge[], held: readonly Guard[]): void => {
    if (found.length >= maximumPaths) return
    const best = bestGuard(held)
    const calls = edges.map(({ from, call }) => ({ file: from.script.file, line: call.line }))
    for (const trigger of links.triggersOf(at))
      found.push({ edges, path: { trigger, calls, guarded: best?.quality === 'sound', guard: best, reason: null } })
    for (const edge of links.callersOf(at)) {
      if (edge.from === at || edges.some((taken) => taken.call === edge.call)) continue
      climb(
        edge.from,
        [edge, ...edges],
        [...held, ...edge.call.guards.map((guard) => ({ ...guard, file: edge.from.script.file }))],
      )
    }
  }
  climb(
    node,
    [],
    guards.map((guard) => ({ ...guard, file })),
  )
  if (found.length === 0)
    found.push({ edges: [], path: { trigger: null, calls: [], guarded: false, guard: null, reason: null } })
  return found.slice(0, maximumPaths)
}
