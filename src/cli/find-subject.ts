import type { CoverageReport, SendSite, TaskSite, WrapperCall } from '../result/coverage-report.js'

export interface Subjects {
  readonly sites: readonly SendSite[]
  readonly calls: readonly WrapperCall[]
  readonly tasks: readonly TaskSite[]
}

/** What a query names: an id, the beginning of one, or `file:line`, also with a column or an absolute or partial path. */
export function findSubjects(report: CoverageReport, query: string, root: string): Subjects {
  const place = /^(?<file>.+?):(?<line>\d+)(?::\d+)?$/.exec(query)?.groups
  const file = (place?.['file'] ?? '').replaceAll('\\', '/').replace(`${root}/`, '').replace(/^\.\//, '')
  const line = Number(place?.['line'])
  const at = (entry: { readonly file: string; readonly line: number; readonly endLine?: number }): boolean =>
    place !== undefined &&
    (entry.file === file || entry.file.endsWith(`/${file}`)) &&
    entry.line <= line &&
    line <= (entry.endLine ?? entry.line)
  const exact = report.sites.filter(({ id }) => id === query)
  const named = (id: string): boolean => query.length >= 4 && id.startsWith(query)
  return {
    sites: exact.length > 0 ? exact : report.sites.filter((site) => at(site) || named(site.id)),
    calls: report.calls.filter(at),
    tasks: report.tasks.filter((task) => task.id === query || at(task)),
  }
}
