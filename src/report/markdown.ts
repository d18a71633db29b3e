import type { CoverageReport } from '../result/coverage-report.js'
import type { Identity } from '../result/identity.js'
import { compareReports } from '../result/report-delta.js'
import { codeSpan, escapeMarkdown, sourceLink } from './markdown/escape-markdown.js'
import { groupSends, percent } from './parts/group.js'
import { problemsOf, type Problem } from './parts/problem.js'
import type { ReportContext, ReportFormat } from './parts/report-format.js'

/** GitHub cuts a comment at 65,536 characters, so that long lists are counted instead. */
const shownProblems = 25
const shownChanges = 50

/** A pull-request summary: what changed first, then where the code base stands. */
export const markdownReport: ReportFormat = {
  name: 'markdown',
  description: 'pull-request summary, the difference to --base first',
  render(report, context) {
    return `${[
      `## Send coverage: ${percent(report.summary.proved)} proved${context.base === null ? '' : difference(context.base, report)}`,
      ...(context.base === null ? [] : delta(context.base, report, context)),
      counts(report),
      channelTable(report),
      ...problemList(report, context),
    ].join('\n\n')}\n`
  },
}

function difference(base: CoverageReport, head: CoverageReport): string {
  const points = Math.round((head.summary.proved - base.summary.proved) * 100)
  return points === 0 ? ' (unchanged)' : ` (${points > 0 ? '+' : '−'}${Math.abs(points)} points)`
}

function delta(base: CoverageReport, head: CoverageReport, context: ReportContext): string[] {
  const { fresh, resolved, moved, kept } = compareReports(base, head)
  const problems = new Map(problemsOf(head).map((problem) => [`${problem.rule}\n${problem.id}`, problem]))
  const newLines = fresh.slice(0, shownChanges).map((entry) => {
    const problem = problems.get(`${entry.rule}\n${entry.id}`)
    return problem === undefined ? `- ❌ ${identity(entry)}` : `- ❌ ${line(problem, context)}`
  })
  const closed = resolved.slice(0, shownChanges).map((entry) => `- ✅ ${identity(entry)}`)
  return [
    `**+${fresh.length} −${resolved.length}**, ${fresh.length + kept.length + moved.length} open${moved.length === 0 ? '' : `, ${moved.length} moved`}`,
    ...(newLines.length === 0
      ? []
      : [['**New**', '', ...newLines, ...more(fresh.length - newLines.length)].join('\n')]),
    ...(closed.length === 0
      ? []
      : [['**Closed**', '', ...closed, ...more(resolved.length - closed.length)].join('\n')]),
  ]
}

function identity({ rule, sender, file, scope }: Identity): string {
  return `${codeSpan(sender)} in ${codeSpan(scope === '' ? file : `${file}#${scope}`)} (${escapeMarkdown(rule)})`
}

function counts({ summary }: CoverageReport): string {
  const { tasks } = summary
  const sends = `${summary.covered} of ${summary.sends} sends proved · ${summary.partial} partial · ${summary.ungated} ungated · ${summary.unknown} unknown · ${summary.allowed} allowed`
  return tasks.external === 0
    ? sends
    : `${sends}  \n${tasks.present} of ${tasks.external} tasks with an external effect read the present state first`
}

function channelTable(report: CoverageReport): string {
  const rows = groupSends(report, (site) => [site.channel]).map(
    (group) =>
      `| ${escapeMarkdown(group.name)} | ${group.sends} | ${group.covered} | ${group.partial} | ${group.ungated} | ${group.unknown} | ${percent(group.proved)} |`,
  )
  return [
    '| channel | sends | covered | partial | ungated | unknown | proved |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}

function problemList(report: CoverageReport, context: ReportContext): string[] {
  const problems = problemsOf(report)
  if (problems.length === 0) return ['Nothing is open.']
  const lines = problems.slice(0, shownProblems).map((problem) => `- ${line(problem, context)}`)
  return [
    [
      '<details>',
      `<summary>Everything that is open (${problems.length}), worst first</summary>`,
      '',
      ...lines,
      ...more(problems.length - lines.length),
      '',
      '</details>',
    ].join('\n'),
  ]
}

function more(count: number): string[] {
  return count > 0 ? [`- and ${count} more`] : []
}

function line(problem: Problem, context: ReportContext): string {
  const owners = problem.owner.length === 0 ? '' : ` · ${problem.owner.map(codeSpan).join(' ')}`
  return `**${escapeMarkdown(problem.title)}** ${sourceLink(problem, context.sourceUrl)}: ${escapeMarkdown(problem.message)}${owners}`
}
