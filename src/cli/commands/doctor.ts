import { Command, Option } from 'commander'
import { isIncomplete } from '../../result/open.js'
import { examineSetup } from '../examine-setup.js'
import { print } from '../print-rows.js'
import { exitCodes, type CommandSession } from '../session.js'

/** `audit-coverage doctor`: what is not analysed, why, and what would change that. */
export function doctorCommand(session: CommandSession): Command {
  return new Command('doctor')
    .description('say what is not analysed and why, and whether the rules are at work')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { readonly format: 'text' | 'json' }) => {
      const report = await session.audit()
      const notes = examineSetup(session.cwd, report)
      const mark = { good: '✓', note: '–', problem: '✗' } as const
      print(session, format, {
        data: notes,
        text: notes
          .map(({ state, text, files }) => `${mark[state]} ${text}\n${files.map((file) => `    ${file}\n`).join('')}`)
          .join(''),
      })
      process.exitCode = report.notAnalysed.some(isIncomplete) ? exitCodes.incomplete : exitCodes.ok
    })
}
