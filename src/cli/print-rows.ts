import stringWidth from 'string-width'
import type { CommandSession } from './session.js'

const narrowestCell = 40

/** `one send`, `3 sends`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/**
 * Columns padded to their widest cell, two spaces apart. The last cell is wrapped under itself, or below its row
 * where the terminal leaves too little beside the others; nothing is cut.
 */
export function columns(rows: readonly (readonly string[])[], width: number): string {
  const widths = (rows[0] ?? []).slice(0, -1).map((_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))))
  const indent = widths.reduce((sum, each) => sum + each + 2, 0)
  const below = width - indent < narrowestCell
  return rows
    .map((row) => {
      const head = widths
        .map((each, at) => (row[at] ?? '') + ' '.repeat(each + 2 - stringWidth(row[at] ?? '')))
        .join('')
      const lines = wrapped(row.at(-1) ?? '', below ? width - 4 : width - indent)
      const rest = (below ? ['', ...lines] : lines).filter((line, at) => at === 0 || line !== '')
      return rest.map((line, at) => `${at === 0 ? head : ' '.repeat(below ? 4 : indent)}${line}`.trimEnd()).join('\n')
    })
    .map((line) => `${line}\n`)
    .join('')
}

/** Lines of at most `width` columns; a longer word stays whole, so that it can be copied. */
function wrapped(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (stringWidth(line) + 1 + stringWidth(word) <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Rows as JSON or as columns, as `--format` says. */
export function print(
  session: CommandSession,
  format: 'text' | 'json',
  answer: { readonly data: unknown; readonly text: string },
): void {
  session.out.write(format === 'json' ? `${JSON.stringify(answer.data, null, 2)}\n` : answer.text)
}
