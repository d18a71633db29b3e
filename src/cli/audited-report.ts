import type { SendgateConfig } from '../config/sendgate-config.js'
import { auditCheckout, type CacheOptions } from '../program/index.js'
import { codeownersPlaces, parseCodeowners, withOwners } from '../report/index.js'
import type { CoverageReport } from '../result/coverage-report.js'
import { applySuppressions } from '../suppression/index.js'
import { ruleNames } from './rule-names.js'
import { sourceComments } from './source-comments.js'

export interface AuditRun {
  /** Absolute. */
  readonly root: string
  readonly config: SendgateConfig
  readonly types?: 'auto' | 'on' | 'off'
  readonly includeGray: boolean
  readonly cache?: CacheOptions
  readonly onStage: (stage: string) => void
  readonly readSource: (file: string) => string | null
  /** Texts that stand in for those on disk, by file. */
  readonly texts: ReadonlyMap<string, string>
  /** `YYYY-MM-DD`: after it a `sendgate-allow` has expired. */
  readonly today: string
}

/** The whole result for a checkout: audited, with owners, and with its suppressions applied. */
export async function auditedReport(run: AuditRun): Promise<CoverageReport> {
  const { root, config, includeGray, onStage, types, texts, cache } = run
  const report = await auditCheckout({
    root,
    config,
    includeGray,
    onStage,
    texts,
    ...(types === undefined ? {} : { types }),
    ...(cache === undefined ? {} : { cache }),
  })
  onStage('owners and suppressions')
  return owned(suppressed(report, run), run)
}

function suppressed(report: CoverageReport, { readSource, today }: AuditRun): CoverageReport {
  return applySuppressions(report, sourceComments(report.analysed.paths ?? [], readSource), today, ruleNames)
}

function owned(report: CoverageReport, { readSource }: AuditRun): CoverageReport {
  const text = codeownersPlaces.map(readSource).find((found) => found !== null)
  if (text === undefined || text === null) return report
  const owners = parseCodeowners(text)
  return { ...withOwners(report, owners), warnings: [...report.warnings, ...owners.problems] }
}
