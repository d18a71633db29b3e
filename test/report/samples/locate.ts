import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place, Span } from '../../../src/result/coverage-report.js'

export const ferryDesk = join(dirname(fileURLToPath(import.meta.url)), 'fixtures', 'ferry-desk')

/** The text of a file of the sample code base, or null, as a report's context wants it. */
export function readSample(file: string): string | null {
  try {
    return readFileSync(join(ferryDesk, file), 'utf8')
  } catch {
    return null
  }
}

/** Where `from` … `to` stands in a sample file: the first occurrence of `from`, then the next of `to`. */
export function span(file: string, from: string, to = from): Span {
  const text = readSample(file)
  const start = text?.indexOf(from) ?? -1
  if (text === null || start < 0) throw new Error(`The sample file ${file} does not hold "${from}".`)
  const end = text.indexOf(to, start)
  if (end < 0) throw new Error(`The sample file ${file} does not hold "${to}" after "${from}".`)
  const first = position(text, start)
  const last = position(text, end + to.length)
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}

export function place(file: string, text: string): Place {
  return { file, line: span(file, text).line }
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
