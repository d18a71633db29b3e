import { closeSync, openSync, readSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { SendgateConfig } from '../config/sendgate-config.js'
import type { CoverageReport, NotAnalysed } from '../result/coverage-report.js'
import { shellFileKind } from '../shell/shell-file-kind.js'
import type { CacheFolder } from './cache/cache-folder.js'
import { hashOf } from './cache/hash-of.js'
import { noCache, textCache, type TextCache } from './cache/text-cache.js'
import { excludedByPath } from './classify-file.js'
import type { Joined } from './join-options.js'
import type { JudgedShell } from './judge-shell.js'
import { readFiles, type ReadFiles } from './read-files.js'
import { withProgramRuns } from './with-program-runs.js'

/** The report joined with the sends of shell scripts, workflows, package scripts, crontabs and units. */
export async function withShell(report: CoverageReport, { root, files, excluded, workspaceOf, config, includeGray, texts, cache }: Joined): Promise<CoverageReport> {
  const all = new Set(files)
  const candidates = files.filter((file) => !excluded(file) && isShell(root, file, all))
  const tests = candidates.flatMap((file): NotAnalysed[] => excludedByPath(file, { tests: config.tests ?? false }) === 'test' ? [{ file, reason: 'test' }] : [])
  const read = readFiles(root, candidates.filter((file) => excludedByPath(file, { tests: config.tests ?? false }) === null), texts)
  const { shell, inline } = await judged(read.files, config, cache)
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

/** Which files there are, what each says and what the configuration says is all that it depends on. */
async function judged(files: ReadFiles['files'], config: SendgateConfig, cache: CacheFolder | null): Promise<JudgedShell> {
  const kept: TextCache<JudgedShell> = cache === null ? noCache : textCache(cache.open('shell'))
  const asked = JSON.stringify([config, files.map(({ path, text }) => [path, hashOf(text)])])
  const before = kept.get('shell', asked)
  if (before !== null) return before
  // What judges is loaded only where there is something to judge.
  const { judgeShell } = await import('./judge-shell.js')
  const now = judgeShell(files, config)
  kept.put('shell', asked, now)
  kept.save()
  return now
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
