/** A place in a text: 1-based line and column (UTF-16 code units). */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A lookup from offset to position; the line table is built once. Handles LF and CRLF. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const index = lastAtMost(starts, offset)
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 }
  }
}

/** Index of the last element that is not greater than `limit`, in an ascending list whose first element is 0. */
export function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] ?? Infinity) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
