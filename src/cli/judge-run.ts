import type { RatchetResult, Thresholds } from '../ratchet/index.js'
import { missedThresholds } from '../ratchet/index.js'
import type { CoverageReport } from '../result/coverage-report.js'
import { isIncomplete, needsSync } from '../result/open.js'
import { exitCodes, type ExitCode } from './session.js'
import { limitsOpenSends } from './thresholds.js'

export interface RunChecks {
  readonly thresholds: Thresholds
  /** The comparison with a baseline or an earlier report, where one was asked for: then only what is new fails. */
  readonly ratchet: RatchetResult | null
  /** What is no longer analysed. */
  readonly shrunk: readonly string[]
}

export interface RunJudgement {
  readonly code: ExitCode
  /** One sentence per reason for a code that is not 0, beside the report itself. */
  readonly messages: readonly string[]
}

/**
 * The exit code of an audit. Findings outrank what is incomplete, because they are certain; neither is ever 0.
 * Where a limit or a ratchet judges the open sends, they do not fail one by one.
 */
export function judgeRun(report: CoverageReport, checks: RunChecks): RunJudgement {
  const missed = missedThresholds(report, withoutBudget(checks.thresholds))
  const unreadIsNew = checks.ratchet?.delta.fresh.filter((entry) => entry.rule === 'not-analysed') ?? []
  const ratchetFails = checks.ratchet !== null && checks.ratchet.failures.length > unreadIsNew.length
  const incomplete = [...budgetExceeded(report, checks), ...unread(report, checks), ...checks.shrunk]
  const messages = [
    ...missed,
    ...(checks.ratchet === null ? [] : [checks.ratchet.headline, ...checks.ratchet.failures, ...checks.ratchet.notes]),
    ...incomplete,
  ]
  if (missed.length > 0 || ratchetFails || (checks.ratchet === null && hasFindings(report, checks)))
    return { code: exitCodes.findings, messages }
  return { code: incomplete.length > 0 || unreadIsNew.length > 0 ? exitCodes.incomplete : exitCodes.ok, messages }
}

/** The unknown budget is no finding: what it exceeds was not decided. */
function withoutBudget(thresholds: Thresholds): Thresholds {
  return Object.fromEntries(Object.entries(thresholds).filter(([name]) => name !== 'unknown'))
}

function hasFindings(report: CoverageReport, { thresholds }: RunChecks): boolean {
  const { ungated, partial } = report.summary
  return (
    (!limitsOpenSends(thresholds) && ungated + partial > 0) ||
    (thresholds.synced === undefined && report.tasks.some(needsSync)) ||
    report.findings.length > 0
  )
}

/** Without a budget no send may be unknown, unless a ratchet already accepts those of before. */
function budgetExceeded(report: CoverageReport, { thresholds, ratchet }: RunChecks): string[] {
  const budget = thresholds.unknown
  const { unknown, sends } = report.summary
  if (budget === undefined)
    return ratchet === null && unknown > 0
      ? [
          `${unknown} of ${sends} sends could not be decided, and the budget is 0. Resolve them, or raise it with --max-unknown.`,
        ]
      : []
  return missedThresholds(report, { unknown: budget })
}

function unread(report: CoverageReport, { ratchet }: RunChecks): string[] {
  const files = report.notAnalysed.filter(isIncomplete)
  const [first] = files
  if (ratchet !== null || first === undefined) return []
  return [
    `${files.length} ${files.length === 1 ? 'file' : 'files'} could not be analysed, such as ${first.file} (${first.reason}${first.detail === undefined ? '' : `: ${first.detail}`}).`,
  ]
}
