import type { SendgateConfig } from '../config/sendgate-config.js'
import type { CoverageReport } from '../result/coverage-report.js'
import { hashOf } from './cache/hash-of.js'
import { noCache, textCache, type TextCache } from './cache/text-cache.js'
import type { Joined } from './join-options.js'
import type { JudgedShell } from './judge-shell.js'
import type { ReadFiles } from './read-files.js'
import { withProgramRuns } from './with-program-runs.js'

/** The report joined with the sends of shell scripts, workflows, package scripts, crontabs and units. */
export async function withShell(
  report: CoverageReport,
  read: ReadFiles,
  { workspaceOf, config, includeGray, cache, ahead }: Joined,
): Promise<CoverageReport> {
  const { shell, inline } = await judged(read.files, config, { cache, ahead })
  const sites = [...shell.sites, ...inline.sites]
    .filter((site) => site.gray !== true || includeGray)
    .map((site) => ({ ...site, workspace: workspaceOf(site.file) }))
  const ids = new Set(sites.map(({ id }) => id))
  const started = withProgramRuns(report, shell.runs)
  return {
    ...started,
    sites: [...started.sites, ...sites],
    calls: [...report.calls, ...shell.calls.filter(({ reaches }) => reaches.some((id) => ids.has(id)))],
    findings: [...report.findings, ...shell.findings.filter(({ site }) => site === undefined || ids.has(site))],
    analysed: {
      ...report.analysed,
      files: report.analysed.files + shell.files.length,
      paths: [...(report.analysed.paths ?? []), ...shell.files],
    },
    notAnalysed: [...report.notAnalysed, ...read.notAnalysed, ...shell.notAnalysed, ...inline.notAnalysed],
  }
}

/** Which files there are, what each says and what the configuration says is all that it depends on. */
async function judged(
  files: ReadFiles['files'],
  config: SendgateConfig,
  { cache, ahead }: Pick<Joined, 'cache' | 'ahead'>,
): Promise<JudgedShell> {
  const kept: TextCache<JudgedShell> = cache === null ? noCache : textCache(cache.open('shell'))
  const asked = JSON.stringify([config, files.map(({ path, text }) => [path, hashOf(text)])])
  const before = kept.get('shell', asked)
  if (before !== null) return before
  const now = ahead?.shell ?? (await judgedHere(files, config))
  kept.put('shell', asked, now)
  kept.save()
  return now
}

/** What judges is loaded only where there is something to judge. */
async function judgedHere(files: ReadFiles['files'], config: SendgateConfig): Promise<JudgedShell> {
  const { judgeShell } = await import('./judge-shell.js')
  return judgeShell(files, config)
}
