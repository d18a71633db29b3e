import { resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import type { CoverageReport } from '../result/coverage-report.js'
import { summarise } from '../result/summarise.js'
import { auditPrograms, type AuditedPrograms, type AuditOptions } from './audit.js'
import { cacheFolder } from './cache/cache-folder.js'
import type { Discovered } from './discover.js'
import type { Joined } from './join-options.js'
import { readOtherTexts, type OtherTexts, type TextSources } from './other-texts.js'
import { workspaceOf } from './send-site.js'
import type { JudgedTexts } from './threads/judge-texts.js'
import { judgedBeside } from './threads/judged-beside.js'
import { threadsFor } from './threads/threads-for.js'
import { uniqueIds } from './unique-ids.js'
import { withShell } from './with-shell.js'
import { withTemplates } from './with-templates.js'

export interface CheckoutOptions extends AuditOptions {
  /** When the type checker is asked about receivers that origins leave open. */
  readonly types?: 'auto' | 'on' | 'off'
  /** Called with the name of each stage before it begins. */
  readonly onStage?: (stage: string) => void
}

/** Audits everything in a checkout: its programs, its shell commands and its task templates. Reads only. */
export async function auditCheckout(options: CheckoutOptions): Promise<CoverageReport> {
  const stage = options.onStage ?? (() => {})
  const cache = cacheFolder(options.cache)
  const begun: { texts?: OtherTexts; ahead?: Promise<JudgedTexts | null> } = {}
  const onFacts = ({ files, sources }: Discovered): void => {
    // With a cache there may be nothing to judge, so no thread is started.
    if (cache !== null || threadsFor(sources) === 0) return
    begun.texts = readOtherTexts(textSources(options, files))
    begun.ahead = judgedBeside({
      shell: begun.texts.shell.files,
      templates: begun.texts.templates.files,
      config: options.config ?? {},
    })
  }
  stage('programs')
  const audited = await auditPrograms({ ...options, onFacts }, cache)
  stage('shell commands')
  const texts = begun.texts ?? readOtherTexts(textSources(options, audited.files))
  const joined = joinOptions(options, { ...audited, cache, ahead: (await begun.ahead) ?? null })
  const shell = await withShell(audited.report, texts.shell, joined)
  stage('task templates')
  return ordered(await withTemplates(shell, { read: texts.templates, strings: audited.strings }, joined))
}

function textSources(options: CheckoutOptions, files: readonly string[]): TextSources {
  const config = options.config ?? {}
  return {
    root: resolve(options.root).split(sep).join('/'),
    files,
    config,
    texts: options.texts ?? new Map(),
    excluded:
      config.exclude === undefined || config.exclude.length === 0
        ? () => false
        : picomatch([...config.exclude], { dot: true }),
  }
}

function joinOptions(
  options: CheckoutOptions,
  { report, files, cache, ahead }: AuditedPrograms & Pick<Joined, 'cache' | 'ahead'>,
): Joined {
  const folders = new Set(
    files.filter((file) => file.endsWith('/package.json')).map((file) => file.slice(0, -'/package.json'.length)),
  )
  for (const workspace of report.analysed.workspaces) folders.add(workspace)
  return {
    ...textSources(options, files),
    cache,
    ahead,
    includeGray: options.includeGray ?? false,
    workspaceOf: (file) => workspaceOf(file, folders),
  }
}

/** Lists in the order of places and counts that reconcile with them, so that the same checkout gives the same bytes. */
function ordered(report: CoverageReport): CoverageReport {
  const tasks = uniqueIds([...report.tasks].sort(byPlace))
  const sites = [...report.sites].sort(byPlace)
  const workspaces = [
    ...new Set([
      ...report.analysed.workspaces,
      ...sites.map(({ workspace }) => workspace),
      ...tasks.flatMap(({ workspace }) => workspace ?? []),
    ]),
  ].sort()
  return {
    ...report,
    sites,
    tasks,
    calls: [...report.calls].sort(byPlace),
    findings: uniqueIds([...report.findings].sort(byPlace)),
    summary: summarise(sites, tasks),
    analysed: { ...report.analysed, workspaces, paths: [...(report.analysed.paths ?? [])].sort() },
    notAnalysed: [...report.notAnalysed].sort(
      (a, b) => compare(a.file, b.file) || compare(a.detail ?? '', b.detail ?? ''),
    ),
  }
}

function byPlace(
  a: { file: string; line: number; column?: number },
  b: { file: string; line: number; column?: number },
): number {
  return compare(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
