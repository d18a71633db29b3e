/** A text without the indentation that all its lines share. */
export interface Dedented {
  readonly text: string
  /** From an index of `text` to one of the indented text. */
  readonly origin: (index: number) => number
}

/**
 * Takes off the indentation that a literal of a program or a block of YAML gave to every line, so that Markdown
 * does not take the whole for a code block. Undefined where the lines do not share as many as `least` blanks.
 */
export function dedented(indented: string, least: number): Dedented | undefined {
  const lines = indented.split('\n')
  const width = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0),
  )
  if (width < least || width === Infinity) return undefined
  const starts: { readonly short: number; readonly long: number }[] = []
  let short = 0
  let long = 0
  const kept = lines.map((line) => {
    const cut = Math.min(width, line.length)
    starts.push({ short, long: long + cut })
    short += line.length - cut + 1
    long += line.length + 1
    return line.slice(cut)
  })
  return {
    text: kept.join('\n'),
    origin: (index) => {
      const at = starts.findLast((start) => start.short <= index) ?? { short: 0, long: 0 }
      return at.long + index - at.short
    },
  }
}
