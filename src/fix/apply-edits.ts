import type { TextEdit } from './fix-plan.js'

/** Applies edits that do not overlap; insertions at one place keep their order, and the same insertion is made once. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let at = 0
  for (const { start, end, text: inserted } of sorted) {
    if (start < at) throw new RangeError(`Two edits overlap at offset ${start}.`)
    result += text.slice(at, start) + inserted
    at = end
  }
  return result + text.slice(at)
}
