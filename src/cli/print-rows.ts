import stringWidth from 'string-width'
import type { CommandSession } from './session.js'

/** `one send`, `3 sends`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Columns padded to their widest cell, two spaces apart; the last one is cut where the terminal ends. */
export function columns(rows: readonly (readonly string[])[], width: number): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))))
  return rows.map((row) => {
    const line = row.map((cell, at) => at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - stringWidth(cell))).join('  ').trimEnd()
    return stringWidth(line) <= width ? line : `${[...line].slice(0, Math.max(1, width - 1)).join('')}…`
  }).map((line) => `${line}\n`).join('')
}

/** Rows as JSON or as columns, as `--format` says. */
export function print(session: CommandSession, format: 'text' | 'json', answer: { readonly data: unknown; readonly text: string }): void {
  session.out.write(format === 'json' ? `${JSON.stringify(answer.data, null, 2)}\n` : answer.text)
}
