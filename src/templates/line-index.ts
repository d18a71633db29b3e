import type { TemplateSpan } from './template-verdict.js'

/** Lines and columns (1-based) of a text, from UTF-16 offsets. */
export class LineIndex {
  readonly #starts: readonly number[]

  constructor(text: string) {
    const starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#starts = starts
  }

  /** The position of an offset. */
  at(offset: number): { readonly line: number; readonly column: number } {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 }
  }

  /** A span with its words. */
  span(part: { readonly start: number; readonly end: number; readonly words: string }): TemplateSpan {
    const from = this.at(part.start)
    const to = this.at(part.end)
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      start: part.start,
      end: part.end,
      words: part.words,
    }
  }
}
