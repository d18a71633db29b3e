const fence = /^[ \t]*(`{3,}|~{3,})(.*)$/
const gap = /^[ \t]*(?:\[…\]|\[\.\.\.\])[ \t]*$/

/**
 * An excerpt whose gap swallowed the end of a code block: the block ends at the gap, and what follows is prose
 * again. Where the next fence names no language, it is the end that was looked for, and nothing is changed.
 * Length and lines stay as they were.
 */
export function closedFences(source: string): string {
  if (!source.includes('[…]') && !source.includes('[...]')) return source
  const lines = source.split('\n')
  let open: number | undefined
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const match = fence.exec(line)
    if (match !== null) open = open === undefined ? at : undefined
    else if (open !== undefined && gap.test(line) && !endsBelow(lines, at)) {
      lines[open] = (lines[open] ?? '').replace(
        /(`{3}|~{3})([`~]*)/,
        (_, sign: string, more: string) => sign + more.replace(/./g, ' '),
      )
      lines[at] = line.replace(/\[(?:…|\.\.\.)\]/, (mark) =>
        (lines[open ?? 0] ?? '').trim().slice(0, 3).padEnd(mark.length),
      )
      open = undefined
    }
  }
  return lines.join('\n')
}

/** Is the next fence one that ends a block, with no heading before it? */
function endsBelow(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from + 1).find((line) => fence.test(line) || /^#{2,4} [A-Z]/.test(line))
  return next !== undefined && fence.exec(next)?.[2]?.trim() === ''
}
