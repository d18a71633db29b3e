import type { TSESTree } from '@typescript-eslint/types'

type Writable = Record<string, unknown> & { range: [number, number]; parent?: unknown; loc?: unknown }

/** Adds `parent` and `loc` to every node, as ESLint's own parsers do; `range` must be there already. */
export function addPositions(program: TSESTree.Program, text: string): void {
  const lines = lineTable(text)
  visit(program as unknown as Writable, undefined, lines)
}

interface LineTable {
  /** Line (0-based) of every offset. */
  readonly lineAt: Uint32Array
  readonly starts: readonly number[]
}

function lineTable(text: string): LineTable {
  const lineAt = new Uint32Array(text.length + 1)
  const starts = [0]
  for (let offset = 0; offset <= text.length; offset++) {
    lineAt[offset] = starts.length - 1
    if (text.charCodeAt(offset) === 10) starts.push(offset + 1)
  }
  return { lineAt, starts }
}

function visit(node: Writable, parent: Writable | undefined, lines: LineTable): void {
  for (const key in node) {
    const value = node[key]
    if (value === null || typeof value !== 'object') continue
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, node, lines)
    } else if (isNode(value)) visit(value, node, lines)
  }
  node.loc = { start: position(node.range[0], lines), end: position(node.range[1], lines) }
  node.parent = parent
}

function isNode(value: unknown): value is Writable {
  return value !== null && typeof value === 'object' && typeof (value as { type?: unknown }).type === 'string' && 'range' in value
}

function position(offset: number, { lineAt, starts }: LineTable): { line: number; column: number } {
  const line = lineAt[offset] ?? starts.length - 1
  return { line: line + 1, column: offset - (starts[line] ?? 0) }
}
