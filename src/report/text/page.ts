import type pc from 'picocolors'
import stringWidth from 'string-width'
import type { Verdict } from '../../result/coverage-report.js'
import type { ReportContext } from '../parts/report-format.js'

type Colors = ReturnType<typeof pc.createColors>

export interface Page {
  readonly context: ReportContext
  readonly colors: Colors
}

/** So many open sends, and tasks, are told in full; each further one is a line, so that hundreds can still be looked through. */
export const fullEntries = 20

const symbols: Readonly<Record<Verdict, string>> = {
  covered: '✓',
  partial: '◐',
  ungated: '✗',
  unknown: '?',
  allowed: '–',
}

/** The verdict with its sign, in its colour. */
export function paintVerdict(verdict: Verdict, { colors }: Page): string {
  const paint = {
    covered: colors.green,
    partial: colors.yellow,
    ungated: colors.red,
    unknown: colors.magenta,
    allowed: colors.dim,
  }[verdict]
  return paint(`${symbols[verdict]} ${verdict}`)
}

/** Breaks a sentence into lines of at most `width` columns; a longer word stays whole, so that paths can be copied. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** `label  text`, the text wrapped and indented under itself. */
export function labelled(label: string, text: string, page: Page): string {
  const indent = 9
  const lines = wrap(text, Math.max(20, page.context.width - indent))
  return lines
    .map((line, index) =>
      index === 0 ? `  ${page.colors.dim(label.padEnd(indent - 2))}${line}` : `${' '.repeat(indent)}${line}`,
    )
    .join('\n')
}

/** Entries beyond those that are told in full, a line each below a sentence that counts them; nothing where there are none. */
export function furtherEntries(lead: string, headings: readonly string[], page: Page): string[] {
  return headings.length === 0
    ? []
    : [[...wrap(lead, page.context.width).map((line) => page.colors.bold(line)), ...headings].join('\n')]
}

/** Verdict and place, and behind them what else is known; on a line of its own where the terminal is too narrow. */
export function heading(verdict: string, place: string, rest: string, { colors, context }: Page): string {
  const line = `${verdict}  ${colors.bold(place)}  ${colors.dim(rest)}`
  return stringWidth(line) <= context.width
    ? line
    : `${verdict}  ${colors.bold(place)}\n${' '.repeat(9)}${colors.dim(rest)}`
}

/** Shortens from the left, because the end of a path says more than its beginning. */
export function fitPath(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && stringWidth(characters.join('')) > width - 1) characters.shift()
  return `…${characters.join('')}`
}
