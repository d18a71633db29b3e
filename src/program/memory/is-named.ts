import type { CoverageReport } from '../../result/coverage-report.js'

/** Whether a report says anything about a file but that it was analysed. */
export function isNamed(file: string, { analysed: { files, workspaces }, ...report }: CoverageReport): boolean {
  return JSON.stringify({ ...report, analysed: { files, workspaces } }).includes(JSON.stringify(file).slice(1, -1))
}
