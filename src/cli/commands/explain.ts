import { Command, Option } from 'commander'
import type { CoverageReport } from '../../result/coverage-report.js'
import { explainCall, explainFinding, explainSite, explainTask } from '../explain-text.js'
import { findSubjects, placeOf } from '../find-subject.js'
import { print } from '../print-rows.js'
import { exitCodes, type CommandSession } from '../session.js'
import { UsageError } from '../usage-error.js'

/** `audit-coverage explain <file:line|id>`: why a call is a send, how it is reached, what its verdict rests on, and what a finding is about. */
export function explainCommand(session: CommandSession): Command {
  return new Command('explain')
    .description('say why a call is a send, who reaches it, and what its verdict rests on')
    .argument('<place>', 'file:line, a file, or the id of a send, task or finding')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .action(async (query: string, { format }: { readonly format: 'text' | 'json' }) => {
      const report = await session.audit()
      const found = findSubjects(report, query, session.cwd)
      const text = [
        ...found.sites.map((site) => explainSite(site, report)),
        ...found.calls.map((call) => explainCall(call, report)),
        ...found.tasks.map(explainTask),
        ...found.findings.map((finding) => explainFinding(finding, report)),
      ].join('\n')
      if (text === '') throw new UsageError(nothingAt(query, report, session))
      print(session, format, { data: found, text })
      process.exitCode = exitCodes.ok
    })
}

/** Nothing is explained by silence: the query may name no file, one that was not read, or a line beside the call. */
function nothingAt(query: string, report: CoverageReport, { cwd, readSource }: CommandSession): string {
  const { file, line } = placeOf(query, cwd)
  const skipped = report.notAnalysed.find((each) => each.file === file)
  if (skipped !== undefined) return `${query} was not analysed (${skipped.reason}).`
  const inFile = findSubjects(report, file, cwd)
  const lines = [...inFile.sites, ...inFile.calls, ...inFile.tasks, ...inFile.findings].map((entry) => entry.line)
  if (line !== null && lines.length > 0)
    return `explain ${query}: nothing is known in line ${line} of ${file}; there is something in line ${[...new Set(lines)].sort((a, b) => a - b).join(', ')}.`
  const isPlace = line !== null || /[./\\]/.test(query)
  if (isPlace && readSource(file) === null)
    return `explain ${query}: there is no file ${file} in ${cwd}. Give file:line relative to it, or an id of the report.`
  return `explain ${query}: no send, no call that reaches one, no task and no finding is known there. \`audit-coverage senders\` lists what is recognised; declare an API of your own under "senders" in sendgate.config.json.`
}
