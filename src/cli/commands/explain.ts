import { Command, Option } from 'commander'
import { explainCall, explainSite, explainTask } from '../explain-text.js'
import { findSubjects } from '../find-subject.js'
import { print } from '../print-rows.js'
import { exitCodes, type CommandSession } from '../session.js'
import { UsageError } from '../usage-error.js'

/** `audit-coverage explain <file:line|id>`: why a call is a send, how it is reached, and what its verdict rests on. */
export function explainCommand(session: CommandSession): Command {
  return new Command('explain')
    .description('say why a call is a send, who reaches it, and what its verdict rests on')
    .argument('<place>', 'file:line, or the id of a send or task')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .action(async (query: string, { format }: { readonly format: 'text' | 'json' }) => {
      const report = await session.audit()
      const found = findSubjects(report, query, session.cwd)
      const text = [
        ...found.sites.map((site) => explainSite(site, report)),
        ...found.calls.map((call) => explainCall(call, report)),
        ...found.tasks.map(explainTask),
      ].join('\n')
      if (text === '')
        throw new UsageError(
          nothingAt(
            query,
            report.notAnalysed.find(({ file }) => query === file || query.startsWith(`${file}:`))?.reason,
          ),
        )
      print(session, format, { data: found, text })
      process.exitCode = exitCodes.ok
    })
}

function nothingAt(query: string, reason: string | undefined): string {
  if (reason !== undefined) return `${query} was not analysed (${reason}).`
  return `explain ${query}: no send, no call that reaches one and no task is known there. \`audit-coverage senders\` lists what is recognised; declare an API of your own under "senders" in sendgate.config.json.`
}
