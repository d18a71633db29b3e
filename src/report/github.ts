import type { Level, Problem } from './parts/problem.js'
import { problemsOf } from './parts/problem.js'
import { visibleLine } from './parts/visible.js'
import type { ReportFormat } from './parts/report-format.js'

/** GitHub shows ten annotations of each level per step and drops the rest. */
const shownPerLevel = 10

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** Workflow commands that annotate the changed lines of a pull request, worst first. */
export const githubReport: ReportFormat = {
  name: 'github',
  description: 'annotations for GitHub Actions, worst first',
  render(report) {
    const problems = problemsOf(report)
    const shown = (['error', 'warning', 'note'] as const).flatMap((level) =>
      problems.filter((problem) => problem.level === level).slice(0, shownPerLevel),
    )
    const { summary } = report
    const cut = problems.length - shown.length
    const lines = [
      ...shown.map(annotation),
      `Send coverage: ${summary.covered} of ${summary.sends} proved, ${summary.partial} partial, ${summary.ungated} ungated, ${summary.unknown} unknown.`,
      ...(cut > 0
        ? [
            `GitHub shows ${shownPerLevel} annotations of each level; ${cut} more are left out here. --format text lists all of them.`,
          ]
        : []),
    ]
    return `${lines.join('\n')}\n`
  },
}

function annotation(problem: Problem): string {
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', problem.file],
    ['line', problem.line],
    ['endLine', problem.endLine],
    ['col', problem.column],
    // Columns of the end count only where the span is one line: GitHub rejects a column range over several lines.
    ...(problem.endLine === problem.line && problem.endColumn > problem.column
      ? [['endColumn', problem.endColumn] as const]
      : []),
    ['title', `${problem.title} (${problem.rule})`],
  ]
  return `::${commands[problem.level]} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeMessage(visibleLine(problem.message))}`
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
