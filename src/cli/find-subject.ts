import type { CoverageReport, Finding, SendSite, TaskSite, WrapperCall } from '../result/coverage-report.js'

export interface Subjects {
  readonly sites: readonly SendSite[]
  readonly calls: readonly WrapperCall[]
  readonly tasks: readonly TaskSite[]
  readonly findings: readonly Finding[]
}

/** What a query names: an id, the beginning of one, a file, or `file:line`, also with a column or an absolute or partial path. */
export function findSubjects(report: CoverageReport, query: string, root: string): Subjects {
  const { file, line } = placeOf(query, root)
  const at = (entry: { readonly file: string; readonly line: number; readonly endLine?: number }): boolean =>
    (entry.file === file || entry.file.endsWith(`/${file}`)) &&
    (line === null || (entry.line <= line && line <= (entry.endLine ?? entry.line)))
  const exact = report.sites.filter(({ id }) => id === query)
  const named = (id: string): boolean => query.length >= 4 && id.startsWith(query)
  return {
    sites: exact.length > 0 ? exact : report.sites.filter((site) => at(site) || named(site.id)),
    calls: report.calls.filter(at),
    tasks: report.tasks.filter((task) => task.id === query || at(task)),
    findings: report.findings.filter((finding) => finding.id === query || at(finding)),
  }
}

/** The file of a query, relative to the root where it lies there, and its line; null: the whole file. */
export function placeOf(query: string, root: string): { readonly file: string; readonly line: number | null } {
  const place = /^(?<file>.+?):(?<line>\d+)(?::\d+)?$/.exec(query)?.groups
  const file = (place?.['file'] ?? query).replaceAll('\\', '/').replace(`${root}/`, '').replace(/^\.\//, '')
  return { file, line: place === undefined ? null : Number(place['line']) }
}
