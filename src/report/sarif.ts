import { gzipSync } from 'node:zlib'
import type { CoverageReport, NotAnalysed } from '../result/coverage-report.js'
import { isIncomplete } from '../result/open.js'
import { resultLimits, sarifResult } from './sarif/sarif-result.js'
import { problemsOf, type Problem } from './parts/problem.js'
import { describeRule, type RuleDescription } from './parts/rules.js'
import type { ReportContext, ReportFormat } from './parts/report-format.js'
import { artifactUri } from './sarif/artifact-uri.js'

/**
 * SARIF 2.1.0 for code scanning. GitHub rejects or silently shortens what goes beyond its limits, so the report
 * shortens itself, worst results kept, and says in a notification what was cut.
 */
export const sarifReport: ReportFormat = {
  name: 'sarif',
  description: 'SARIF 2.1.0 with code flows and stable fingerprints',
  render(report, context) {
    const problems = problemsOf(report).filter((problem) => problem.rule !== 'not-analysed')
    return withinUploadLimit(Math.min(problems.length, resultLimits.results), (count) =>
      sarifLog(report, context, { problems, count }),
    )
  },
}

/** Renders with ever fewer results until GitHub takes the file. */
function withinUploadLimit(count: number, render: (count: number) => string): string {
  const text = render(count)
  // Only a text longer than the limit can be longer than the limit when it is compressed.
  if (count === 0 || text.length <= resultLimits.gzipBytes || gzipSync(text).length <= resultLimits.gzipBytes)
    return text
  return withinUploadLimit(Math.floor(count * 0.75), render)
}

function sarifLog(
  report: CoverageReport,
  context: ReportContext,
  { problems, count }: { problems: readonly Problem[]; count: number },
): string {
  const kept = problems.slice(0, count)
  const rules = [...new Set(kept.map((problem) => problem.rule))].sort().map(describeRule)
  const cutPaths = kept.filter((problem) => problem.paths.length > resultLimits.codeFlows).length
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sendgate',
            version: context.toolVersion,
            semanticVersion: context.toolVersion,
            informationUri: 'https://www.npmjs.com/package/eslint-plugin-sendgate',
            rules: rules.map(sarifRule),
          },
        },
        automationDetails: { id: 'sendgate/audit-coverage/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The audited root.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...cutNotes(problems.length - kept.length, cutPaths),
              ...report.warnings.map((text) => ({ level: 'warning', message: { text } })),
              ...report.notAnalysed.filter(isIncomplete).map(unreadNote),
            ],
          },
        ],
        results: kept.map((problem) =>
          sarifResult(
            problem,
            rules.findIndex((rule) => rule.id === problem.rule),
            context,
          ),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function sarifRule({ id, name, short, full, helpUri }: RuleDescription): object {
  return {
    id,
    name,
    helpUri,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: full, markdown: full },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['reliability', 'notifications'], precision: 'high', 'problem.severity': 'error' },
  }
}

function cutNotes(results: number, flows: number): object[] {
  return [
    ...(results > 0
      ? [
          `${results} results beyond GitHub's limits (${resultLimits.results} results, ${resultLimits.gzipBytes / 1_000_000} MB compressed) were left out, the least severe ones; --format json holds all of them.`,
        ]
      : []),
    ...(flows > 0
      ? [
          `${flows} results have more than ${resultLimits.codeFlows} open paths; only the first ${resultLimits.codeFlows} of each are drawn.`,
        ]
      : []),
  ].map((text) => ({ level: 'warning', message: { text } }))
}

function unreadNote(entry: NotAnalysed): object {
  return {
    level: 'warning',
    message: { text: `${entry.file} was not analysed (${entry.reason}). ${entry.detail ?? ''}`.trim() },
    locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(entry.file), uriBaseId: 'ROOT' } } }],
  }
}
