import type { CoverageReport } from '../result/coverage-report.js'
import { identitiesOf } from '../result/identity.js'
import { shellWord } from '../result/remedy.js'
import { compareReports, compareWith, type Delta } from '../result/report-delta.js'
import { formatBaseline, formatEntry, type Baseline } from './baseline-file.js'
import { escapeWord } from './escape-word.js'

/** Outcome of the comparison with a baseline or an earlier report. */
export interface RatchetResult {
  readonly delta: Delta
  /** `1 new, 3 closed, 41 open`. */
  readonly headline: string
  /** One sentence per reason to fail, with the command that mends it; empty when the ratchet holds. */
  readonly failures: readonly string[]
  /** Sentences that do not fail, such as a move. */
  readonly notes: readonly string[]
}

/** The baseline of a report: everything that is open now. */
export function createBaseline(report: CoverageReport): Baseline {
  return { entries: identitiesOf(report).filter((entry) => entry.open), workspaces: report.analysed.workspaces }
}

/** The baseline without its stale entries, and with moved ones in their new place. Never accepts anything new. */
export function pruneBaseline(baseline: Baseline, report: CoverageReport): Baseline {
  const { kept, moved } = compareWith({ open: baseline.entries }, report)
  return {
    entries: [...kept, ...moved.map((move) => move.to)],
    workspaces: report.analysed.workspaces,
  }
}

/** Compares with a baseline file: a new finding fails, and so does an entry that is no longer needed. */
export function checkBaseline(baseline: Baseline, report: CoverageReport): RatchetResult {
  const delta = compareWith({ open: baseline.entries }, report)
  return {
    delta,
    headline: headline(delta),
    failures: [
      ...freshFailures(delta),
      ...delta.resolved.map(
        (entry) =>
          `Stale in the baseline: ${formatEntry(entry)}. It is closed; run \`npx audit-coverage baseline prune\`.`,
      ),
    ],
    notes: delta.moved.map(
      ({ from, to }) =>
        `Moved, not new: ${formatEntry(from)} is now in ${escapeWord(to.file)}. \`npx audit-coverage baseline prune\` writes it down.`,
    ),
  }
}

/** Compares with the report of another revision: a new finding fails, a closed one is only counted. */
export function checkSince(base: CoverageReport, head: CoverageReport): RatchetResult {
  const delta = compareReports(base, head)
  return {
    delta,
    headline: headline(delta),
    failures: freshFailures(delta),
    notes: delta.moved.map(({ from, to }) => `Moved, not new: ${formatEntry(from)} is now in ${escapeWord(to.file)}.`),
  }
}

function freshFailures({ fresh }: Delta): string[] {
  return fresh.map(
    (entry) =>
      `New: ${escapeWord(entry.file)}:${entry.line} ${formatEntry(entry)}.${entry.rule === 'require-dedup-gate' ? ` Run \`npx audit-coverage explain ${shellWord(entry.id).replace(/\p{Cc}/gu, escapeWord)}\`.` : ''}`,
  )
}

function headline({ fresh, resolved, kept, moved }: Delta): string {
  return `${fresh.length} new, ${resolved.length} closed, ${kept.length + moved.length + fresh.length} open`
}

/** Whether two baselines accept the same things. */
export function sameBaseline(a: Baseline, b: Baseline): boolean {
  return formatBaseline(a) === formatBaseline(b)
}
