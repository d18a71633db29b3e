import type { TSESTree } from '@typescript-eslint/types'

type Writable = Record<string, unknown> & {
  readonly start: number
  readonly end: number
  range?: [number, number]
  parent?: unknown
  loc?: unknown
}

/** Adds `range`, `parent` and `loc` to every node, as ESLint's own parsers do; `start` and `end` must be there already. */
export function addPositions(program: TSESTree.Program, text: string): void {
  visit(program as unknown as Writable, undefined, lineStarts(text))
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Lines and columns are counted when they are asked for: few nodes are ever reported. */
class LazyLocation implements TSESTree.SourceLocation {
  private readonly range: readonly [number, number]
  private readonly starts: readonly number[]

  constructor(range: readonly [number, number], starts: readonly number[]) {
    this.range = range
    this.starts = starts
  }

  get start(): TSESTree.Position {
    return position(this.range[0], this.starts)
  }

  get end(): TSESTree.Position {
    return position(this.range[1], this.starts)
  }
}

function visit(node: Writable, parent: Writable | undefined, starts: readonly number[]): void {
  for (const key in node) {
    const value = node[key]
    if (value === null || typeof value !== 'object') continue
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, node, starts)
    } else if (isNode(value)) visit(value, node, starts)
  }
  const range: [number, number] = [node.start, node.end]
  node.range = range
  node.loc = new LazyLocation(range, starts)
  node.parent = parent
}

function isNode(value: unknown): value is Writable {
  return (
    value !== null &&
    typeof value === 'object' &&
    typeof (value as { type?: unknown }).type === 'string' &&
    'start' in value
  )
}

function position(offset: number, starts: readonly number[]): TSESTree.Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) }
}
