import type { CoverageReport, NotAnalysed } from '../../result/coverage-report.js'
import { isIncomplete } from '../../result/open.js'
import { visibleLine } from '../parts/visible.js'
import { labelled, type Page } from './page.js'

const shownFiles = 10

/** Findings, proposals, warnings and what was not analysed. */
export function remarks(report: CoverageReport, page: Page): string[] {
  return [
    ...findings(report, page),
    ...proposals(report, page),
    ...warnings(report, page),
    ...notAnalysed(report, page),
  ]
}

function findings({ findings }: CoverageReport, page: Page): string[] {
  return section(
    'Findings',
    findings.map(
      (finding) =>
        `${page.colors.red('✗')} ${page.colors.bold(`${visibleLine(finding.file)}:${finding.line}:${finding.column}`)}  ${page.colors.dim(visibleLine(finding.rule))}\n${labelled('', visibleLine(finding.message), page)}`,
    ),
    page,
  )
}

function proposals({ proposals }: CoverageReport, page: Page): string[] {
  return section(
    'Proposed configuration',
    proposals.map(
      (proposal) =>
        `${labelled(`${proposal.members} ×`, visibleLine(proposal.why), page)}\n         ${page.colors.cyan(visibleLine(JSON.stringify(proposal.config)))}`,
    ),
    page,
  )
}

function warnings({ warnings }: CoverageReport, page: Page): string[] {
  return section(
    'Warnings',
    warnings.map((warning) => labelled('!', visibleLine(warning), page)),
    page,
  )
}

function notAnalysed({ notAnalysed }: CoverageReport, page: Page): string[] {
  if (notAnalysed.length === 0) return []
  const incomplete = notAnalysed.filter(isIncomplete)
  const reasons = [...new Set(notAnalysed.map((entry) => entry.reason))]
    .sort()
    .map((reason) => `${reason} ${notAnalysed.filter((entry) => entry.reason === reason).length}`)
  const listed = incomplete.slice(0, shownFiles).map((entry) => labelled('!', unreadLine(entry), page))
  const rest =
    incomplete.length > shownFiles
      ? [labelled('', `and ${incomplete.length - shownFiles} more; --format json lists all.`, page)]
      : []
  return section(
    'Not analysed',
    [labelled('files', `${notAnalysed.length}: ${reasons.join(', ')}`, page), ...listed, ...rest],
    page,
  )
}

function unreadLine(entry: NotAnalysed): string {
  return visibleLine(`${entry.file} (${entry.reason})${entry.detail === undefined ? '' : `: ${entry.detail}`}`)
}

function section(title: string, lines: readonly string[], page: Page): string[] {
  return lines.length === 0 ? [] : [[page.colors.bold(title), ...lines].join('\n')]
}
