import type { Allowance, CoverageReport } from '../../result/coverage-report.js'
import { compareText } from '../../result/worst-first.js'
import { counted } from '../parts/counted.js'
import { visibleLine } from '../parts/visible.js'

/** Every suppression in force, those that end first at the top, then the ESLint directives that silence sendgate. */
export function allowedListText(report: CoverageReport): string {
  const allowances = [...(report.allowances ?? [])].sort(endingFirst)
  const disables = report.eslintDisables ?? []
  const silenced = allowances.reduce((sum, allowance) => sum + allowance.silences.length, 0)
  return [
    allowances.length === 0
      ? 'No sendgate-allow comment is in force.'
      : `${counted(allowances.length, 'sendgate-allow comment')} ${allowances.length === 1 ? 'silences' : 'silence'} ${counted(silenced, 'finding')}.`,
    ...allowances.flatMap(allowanceLines),
    ...(disables.length === 0
      ? []
      : [
          '',
          `${counted(disables.length, 'eslint-disable comment')} ${disables.length === 1 ? 'silences' : 'silence'} rules of sendgate in the editor; the audit reports their sends all the same.`,
        ]),
    ...disables.map(
      (disable) =>
        `  ${visibleLine(disable.file)}:${disable.line}  ${disable.rules.length === 0 ? 'every rule' : disable.rules.map(visibleLine).join(', ')}`,
    ),
    '',
  ].join('\n')
}

function allowanceLines({ file, line, rule, reason, owner, until, ticket }: Allowance): string[] {
  const marks = [rule, until === null ? 'no end' : `until ${until}`, owner, ticket].filter((mark) => mark !== null)
  return ['', `  ${visibleLine(file)}:${line}  ${marks.map(visibleLine).join(' · ')}`, `    ${visibleLine(reason)}`]
}

function endingFirst(a: Allowance, b: Allowance): number {
  return compareText(a.until ?? '9999', b.until ?? '9999') || compareText(a.file, b.file) || a.line - b.line
}
