import type { SendSite } from '../result/coverage-report.js'
import { worstFirst, worstTrigger } from '../result/worst-first.js'
import type { ReportFormat } from './parts/report-format.js'

const columns: readonly (readonly [name: string, value: (site: SendSite) => string | number])[] = [
  ['id', (site) => site.id],
  ['verdict', (site) => site.verdict],
  ['reason', (site) => site.reason ?? ''],
  ['channel', (site) => site.channel],
  ['trigger', worstTrigger],
  ['file', (site) => site.file],
  ['line', (site) => site.line],
  ['column', (site) => site.column],
  ['callee', (site) => site.callee],
  ['provider', (site) => site.sender.provider],
  ['sender', (site) => site.sender.path],
  ['function', (site) => site.function ?? ''],
  ['workspace', (site) => site.workspace],
  ['owner', (site) => (site.owner ?? []).join(' ')],
  ['guard', (site) => site.guard?.kind ?? ''],
  ['quality', (site) => site.guard?.quality ?? ''],
  ['open paths', (site) => site.paths.filter((path) => !path.guarded).length],
  ['paths', (site) => site.paths.length],
  ['confidence', (site) => site.confidence],
]

/** One row per send, as RFC 4180 has it. */
export const csvReport: ReportFormat = {
  name: 'csv',
  description: 'one row per send, for a spreadsheet',
  render(report) {
    const rows = [...report.sites].sort(worstFirst).map((site) => columns.map(([, value]) => value(site)))
    return [columns.map(([name]) => name), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
  },
}

/** A spreadsheet runs a cell that begins like a formula; an apostrophe in front makes it text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
