import type { ReportFormat } from './parts/report-format.js'

/** The result object itself, as `schema/coverage-report.schema.json` describes it. */
export const jsonReport: ReportFormat = {
  name: 'json',
  description: 'the whole result, versioned, with a JSON Schema in the package',
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
}
