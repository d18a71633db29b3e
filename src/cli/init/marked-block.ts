const start = '<!-- sendgate:start -->'
const end = '<!-- sendgate:end -->'

/** The text with the block between its markers: replaced where they stand already, else put at the end. */
export function withMarkedBlock(text: string, block: string): string {
  const marked = `${start}\n${block.trim()}\n${end}`
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from !== -1 && to !== -1) return `${text.slice(0, from)}${marked}${text.slice(to + end.length)}`
  return `${text.trimEnd()}${text.trim() === '' ? '' : '\n\n'}${marked}\n`
}
