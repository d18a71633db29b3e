import type { CoverageReport, Guard, SendPath, SendSite } from '../result/coverage-report.js'
import type { ProgramRun } from '../shell/index.js'

/**
 * The report in which a program that a workflow, crontab or script starts has their triggers: `on: schedule` of the
 * workflow is what repeats its sends, not the `cli` that the program alone shows.
 */
export function withProgramRuns(report: CoverageReport, runs: readonly ProgramRun[]): CoverageReport {
  const known = new Set(report.analysed.paths ?? [])
  const started = new Map<string, ProgramRun[]>()
  for (const run of runs) {
    const file = run.candidates.find((candidate) => known.has(candidate))
    if (file !== undefined && run.triggers.length > 0) started.set(file, [...(started.get(file) ?? []), run])
  }
  if (started.size === 0) return report
  return { ...report, sites: report.sites.map((site) => throughRuns(site, started)) }
}

function throughRuns(site: SendSite, started: ReadonlyMap<string, readonly ProgramRun[]>): SendSite {
  const paths = site.paths.flatMap((path) => {
    const runs = path.trigger?.kind === 'cli' ? started.get(path.trigger.file) : undefined
    return runs === undefined
      ? [path]
      : runs.flatMap((run) => run.triggers.map((trigger) => startedBy(path, run, trigger)))
  })
  if (paths.every((path, index) => path === site.paths[index]) || site.verdict === 'unknown') return { ...site, paths }
  const guarded = paths.filter((path) => path.guarded).length
  const verdict = guarded === 0 ? 'ungated' : guarded === paths.length ? 'covered' : 'partial'
  return { ...site, paths, verdict, guard: site.guard ?? paths.find((path) => path.guard !== null)?.guard ?? null }
}

function startedBy(path: SendPath, run: ProgramRun, trigger: NonNullable<SendPath['trigger']>): SendPath {
  const sound = run.guards.find(({ quality }) => quality === 'sound')
  const guard: Guard | null = path.guard ?? (sound === undefined ? null : { ...sound, file: run.file })
  return {
    ...path,
    trigger,
    calls: [{ file: run.file, line: run.line }, ...path.calls],
    guarded: path.guarded || sound !== undefined,
    guard,
  }
}
