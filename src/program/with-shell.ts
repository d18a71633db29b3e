import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { join, posix } from 'node:path'
import { commands, hosts } from '../catalogue/index.js'
import type { CoverageReport, NotAnalysed } from '../result/coverage-report.js'
import { auditShell, shellFileKind, type ShellAudit } from '../shell/index.js'
import { excludedByPath } from './classify-file.js'
import type { Joined } from './join-options.js'
import { inlineSites } from './inline-sites.js'
import { readFiles } from './read-files.js'
import { withProgramRuns } from './with-program-runs.js'

/** The report joined with the sends of shell scripts, workflows, package scripts, crontabs and units. */
export function withShell(report: CoverageReport, { root, files, excluded, workspaceOf, config, includeGray, texts }: Joined): CoverageReport {
  const all = new Set(files)
  const candidates = files.filter((file) => !excluded(file) && isShell(root, file, all))
  const tests = candidates.flatMap((file): NotAnalysed[] => excludedByPath(file, { tests: config.tests ?? false }) === 'test' ? [{ file, reason: 'test' }] : [])
  const read = readFiles(root, candidates.filter((file) => excludedByPath(file, { tests: config.tests ?? false }) === null), texts)
  const shell = withShortIds(auditShell(read.files, { commands, hosts }))
  const inline = inlineSites(shell.inline, config)
  const sites = [...shell.sites, ...inline.sites].filter((site) => site.gray !== true || includeGray).map((site) => ({ ...site, workspace: workspaceOf(site.file) }))
  const ids = new Set(sites.map(({ id }) => id))
  const started = withProgramRuns(report, shell.runs)
  return {
    ...started,
    sites: [...started.sites, ...sites],
    calls: [...report.calls, ...shell.calls.filter(({ reaches }) => reaches.some((id) => ids.has(id)))],
    findings: [...report.findings, ...shell.findings.filter(({ site }) => site === undefined || ids.has(site))],
    analysed: { ...report.analysed, files: report.analysed.files + shell.files.length, paths: [...report.analysed.paths ?? [], ...shell.files] },
    notAnalysed: [...report.notAnalysed, ...tests, ...read.notAnalysed, ...shell.notAnalysed, ...inline.notAnalysed],
  }
}

/** Ids as short as those of programs: they are typed in commands and stand in links. */
function withShortIds(shell: ShellAudit): ShellAudit {
  const short = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16)
  return {
    ...shell,
    sites: shell.sites.map((site) => ({ ...site, id: short(site.id), ...site.function === null ? {} : { scope: site.function } })),
    calls: shell.calls.map((call) => ({ ...call, reaches: call.reaches.map(short) })),
    findings: shell.findings.map((finding) => ({ ...finding, id: short(finding.id), ...finding.site === undefined ? {} : { site: short(finding.site) } })),
  }
}

function isShell(root: string, file: string, files: ReadonlySet<string>): boolean {
  if (shellFileKind(file) !== null || (file.endsWith('.timer') && files.has(file.replace(/\.timer$/, '.service')))) return true
  return !posix.basename(file).includes('.') && shellFileKind(file, firstLine(join(root, file))) !== null
}

/** Empty when the file cannot be read: without its shebang nothing says that it is a script. */
function firstLine(path: string): string {
  let handle: number | null = null
  try {
    handle = openSync(path, 'r')
    const head = Buffer.alloc(120)
    return head.toString('utf8', 0, readSync(handle, head, 0, head.length, 0)).split('\n', 1)[0] ?? ''
  } catch {
    return ''
  } finally {
    if (handle !== null) closeSync(handle)
  }
}
