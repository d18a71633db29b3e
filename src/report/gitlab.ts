import { createHash } from 'node:crypto'
import type { Level, Problem } from './parts/problem.js'
import { problemsOf } from './parts/problem.js'
import type { ReportFormat } from './parts/report-format.js'

const severities: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', note: 'info' }

/** GitLab's code quality report. A fingerprint names the finding, not its line, so that it stays through edits. */
export const gitlabReport: ReportFormat = {
  name: 'gitlab',
  description: 'GitLab code quality report',
  render(report) {
    const used = new Map<string, number>()
    return `${JSON.stringify(
      problemsOf(report).map((problem) => issue(problem, used)),
      null,
      2,
    )}\n`
  },
}

function issue(problem: Problem, used: Map<string, number>): object {
  return {
    description: problem.message,
    check_name: problem.rule,
    fingerprint: fingerprint(problem, used),
    severity: severities[problem.level],
    location: { path: problem.file, lines: { begin: problem.line, end: problem.endLine } },
  }
}

/** GitLab drops all but the first finding of a fingerprint, so that an equal one is chained with its ordinal. */
function fingerprint({ rule, id }: Problem, used: Map<string, number>): string {
  const ordinal = (used.get(`${rule}\n${id}`) ?? 0) + 1
  used.set(`${rule}\n${id}`, ordinal)
  return createHash('sha256')
    .update(ordinal === 1 ? `${rule}\n${id}` : `${rule}\n${id}\n${ordinal}`)
    .digest('hex')
}
