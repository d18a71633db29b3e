import type { CoverageReport } from '../result/coverage-report.js'
import type { FileChange, FixPlan, PlannedGate, PlannedSync } from './fix-plan.js'
import { originalLine } from './original-line.js'
import { planFixes, type FixOptions } from './plan-fixes.js'
import { sourcesUnder } from './sources.js'

export interface SettledPlan extends FixPlan {
  /** What an audit finds once the changes are written: the promise of the plan. */
  readonly after: CoverageReport
}

export interface SettleOptions extends FixOptions {
  /** Absolute. */
  readonly root: string
  /** Audits the checkout with these texts in place of those on disk, by file. */
  readonly audit: (texts: ReadonlyMap<string, string>) => Promise<CoverageReport>
}

const maximumRounds = 8

/**
 * Plans until another audit of the planned texts asks for nothing more: a report shows one way from each trigger, and a
 * gate on it may leave another open. What is planned is therefore what a second run would leave alone, and its coverage
 * is audited, not guessed. Writes nothing.
 * @throws BrokenEdit when a changed file would not parse
 */
export async function settleFixes(
  before: CoverageReport,
  { root, audit, ...options }: SettleOptions,
): Promise<SettledPlan> {
  const texts = new Map<string, string>()
  const originals = sourcesUnder(root)
  const gates: PlannedGate[] = []
  const syncs: PlannedSync[] = []
  let after = before
  for (let round = 0; round < maximumRounds; round++) {
    const sources = sourcesUnder(root, texts)
    const plan = planFixes(after, sources, options)
    if (plan.changes.length === 0)
      return { gates, syncs, changes: changesOf(texts), refusals: plan.refusals.map(inOriginal), after }
    gates.push(...plan.gates.map(inOriginal))
    syncs.push(...plan.syncs.map(inOriginal))
    for (const change of plan.changes) texts.set(change.file, change.after)
    after = await audit(texts)
  }
  return {
    gates,
    syncs,
    changes: changesOf(texts),
    refusals: planFixes(after, sourcesUnder(root, texts), options).refusals.map(inOriginal),
    after,
  }

  function inOriginal<Line extends { readonly file: string; readonly line: number }>(placed: Line): Line {
    const edited = texts.get(placed.file)
    return edited === undefined
      ? placed
      : { ...placed, line: originalLine(originals.text(placed.file) ?? '', edited, placed.line) }
  }

  function changesOf(edited: ReadonlyMap<string, string>): FileChange[] {
    return [...edited]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, text]) => ({ file, before: originals.text(file) ?? '', after: text }))
  }
}
