import type { CoverageReport } from '../result/coverage-report.js'

/** One run in `sendgate-history.jsonl`. */
export interface HistoryLine {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly commit: string | null
  readonly sends: number
  readonly covered: number
  readonly partial: number
  readonly ungated: number
  readonly unknown: number
  readonly allowed: number
  /** 0..1, four decimals. */
  readonly proved: number
  readonly tasks: number
  readonly synced: number
  readonly findings: number
  readonly files: number
  readonly notAnalysed: number
}

export class HistoryError extends Error {
  override readonly name = 'HistoryError'
}

export const historyFileName = 'sendgate-history.jsonl'

export function historyLine(
  report: CoverageReport,
  run: { readonly at: string; readonly commit: string | null },
): HistoryLine {
  const { sends, covered, partial, ungated, unknown, allowed, proved, tasks } = report.summary
  return {
    at: run.at,
    commit: run.commit,
    sends,
    covered,
    partial,
    ungated,
    unknown,
    allowed,
    proved: round(proved),
    tasks: tasks.tasks,
    synced: round(tasks.synced),
    findings: report.findings.length,
    files: report.analysed.files,
    notAnalysed: report.notAnalysed.length,
  }
}

/** The history with one more line at its end; what stands in it is not rewritten. */
export function appendHistory(text: string, line: HistoryLine): string {
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${JSON.stringify(line)}\n`
}

/** @throws HistoryError naming the line that is not a run. */
export function parseHistory(text: string, fileName: string = historyFileName): HistoryLine[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${fileName}:${index + 1}`)]))
}

function parseLine(line: string, where: string): HistoryLine {
  try {
    const value: unknown = JSON.parse(line)
    if (isHistoryLine(value)) return value
  } catch {
    // The message below names the line, which the parser's own does not.
  }
  throw new HistoryError(`${where} is not a run of the history. Remove the line, or restore it from version control.`)
}

function isHistoryLine(value: unknown): value is HistoryLine {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Readonly<Record<string, unknown>>
  return (
    typeof fields['at'] === 'string' &&
    ['sends', 'covered', 'partial', 'ungated', 'unknown', 'proved'].every((name) => typeof fields[name] === 'number')
  )
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
