import type { CoverageReport } from '../../result/coverage-report.js'

/** One output format. `render` is pure: the same report and context give the same bytes. */
export interface ReportFormat {
  /** The word after `--format`. */
  readonly name: string
  /** One line for `--help`. */
  readonly description: string
  /** The whole output, with its final newline where the format is made of lines. */
  render(report: CoverageReport, context: ReportContext): string
}

/** What a report may know beside the result. */
export interface ReportContext {
  /** The text of a file of the result, or null when it cannot be read. */
  readonly readSource: (file: string) => string | null
  /** Columns of the terminal. */
  readonly width: number
  /** Whether the terminal shows colours. */
  readonly color: boolean
  /** An earlier result to compare with. */
  readonly base: CoverageReport | null
  /** Where the audited sources can be read, such as `https://github.com/acme/shop/blob/4f2a91c`; files and `#L12` are appended. */
  readonly sourceUrl: string | null
  /** Version of sendgate that made the result. */
  readonly toolVersion: string
}
