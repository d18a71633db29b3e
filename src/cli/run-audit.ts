import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { reportFormats, type ReportContext } from '../report/index.js'
import type { CoverageReport } from '../result/coverage-report.js'
import type { AuditOptions } from './audit-options.js'
import { checksOf } from './checks.js'
import { judgeRun } from './judge-run.js'
import { readReport } from './read-report.js'
import type { CommandSession, ExitCode } from './session.js'
import { toolVersion } from './tool-version.js'
import { UsageError } from './usage-error.js'

export interface AuditCommandSession extends CommandSession {
  /** The report of another revision of the same folder. */
  auditRevision(revision: string): Promise<CoverageReport>
}

/** `audit-coverage` itself: audit, compare, render, judge. */
export async function runAudit(session: AuditCommandSession, options: AuditOptions): Promise<ExitCode> {
  const base = await baseOf(session, options)
  const report = await session.audit()
  const checks = checksOf(report, base, { options, session })
  emit(rendered(report, base, { session, options }), session, options)
  const { code, messages } = judgeRun(report, checks)
  for (const message of messages) session.err.write(`audit-coverage: ${message}\n`)
  return code
}

async function baseOf(session: AuditCommandSession, { since, base }: AuditOptions): Promise<CoverageReport | null> {
  if (since !== undefined && base !== undefined)
    throw new UsageError('Give --since or --base, not both: each names the report to compare with.')
  if (base !== undefined) return readReport(resolve(base), '--base')
  return since === undefined ? null : await session.auditRevision(since)
}

function rendered(
  report: CoverageReport,
  base: CoverageReport | null,
  { session, options }: { readonly session: CommandSession; readonly options: AuditOptions },
): string {
  const format = reportFormats.find(({ name }) => name === options.format)
  if (format === undefined)
    throw new UsageError(
      `--format ${options.format} is not known. Formats: ${reportFormats.map(({ name }) => name).join(', ')}.`,
    )
  const toFile = options.output !== undefined
  const context: ReportContext = {
    readSource: session.readSource,
    width: toFile ? 80 : session.width,
    color: !toFile && session.color,
    base,
    sourceUrl: options.sourceUrl ?? null,
    toolVersion,
  }
  return format.render(report, context)
}

function emit(text: string, { out, err }: CommandSession, { output, quiet }: AuditOptions): void {
  if (output === undefined) {
    out.write(text)
    return
  }
  try {
    writeFileSync(output, text)
  } catch (error) {
    throw new UsageError(
      `--output ${output} cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}).`,
      { cause: error },
    )
  }
  if (quiet !== true) err.write(`audit-coverage: wrote ${output}\n`)
}
