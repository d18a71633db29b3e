import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  baselineFileName,
  checkBaseline,
  checkSince,
  parseBaseline,
  shrunk,
  type AnalysedBefore,
  type Baseline,
  type RatchetResult,
} from '../ratchet/index.js'
import type { CoverageReport } from '../result/coverage-report.js'
import type { AuditOptions } from './audit-options.js'
import type { RunChecks } from './judge-run.js'
import { readReport } from './read-report.js'
import { thresholdsOf } from './thresholds.js'
import type { CommandSession } from './session.js'
import { UsageError } from './usage-error.js'

/** What this run is held against: thresholds, baseline, earlier report. @throws UsageError, BaselineError */
export function checksOf(
  report: CoverageReport,
  base: CoverageReport | null,
  { options, session }: { readonly options: AuditOptions; readonly session: CommandSession },
): RunChecks {
  const baseline = options.baseline === undefined ? null : readBaseline(baselinePath(options.baseline, session))
  return {
    thresholds: thresholdsOf(session.config().thresholds, options),
    ratchet: ratchetOf(report, baseline, base),
    shrunk:
      options.frozen === undefined
        ? []
        : shrunk(beforeOf(options.frozen, { baseline, base, session }), report, (path) =>
            existsSync(join(session.cwd, path)),
          ),
  }
}

function ratchetOf(
  report: CoverageReport,
  baseline: Baseline | null,
  base: CoverageReport | null,
): RatchetResult | null {
  if (baseline !== null) return checkBaseline(baseline, report)
  return base === null ? null : checkSince(base, report)
}

function beforeOf(
  frozen: string | true,
  {
    baseline,
    base,
    session,
  }: { readonly baseline: Baseline | null; readonly base: CoverageReport | null; readonly session: CommandSession },
): AnalysedBefore {
  if (frozen !== true) return readReport(resolve(frozen), '--frozen').analysed
  if (base !== null) return base.analysed
  return baseline ?? readBaseline(baselinePath(true, session))
}

function baselinePath(file: string | true, session: CommandSession): string {
  return file === true ? join(session.cwd, baselineFileName) : resolve(file)
}

function readBaseline(path: string): Baseline {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(
      code === 'ENOENT'
        ? `${path} does not exist. Run \`npx audit-coverage baseline create\` first.`
        : `${path} cannot be read (${code}).`,
      { cause: error },
    )
  }
  return parseBaseline(text, path)
}
