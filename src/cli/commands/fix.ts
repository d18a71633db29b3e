import { Command, Option } from 'commander'
import type { FixCommandOptions } from '../fix-sends.js'
import type { Session } from '../session.js'

/** `audit-coverage fix [ids…]`: puts open sends behind the gate; shows a diff, and writes it with `--write`. */
export function fixCommand(session: Session): Command {
  return new Command('fix')
    .description('put open sends behind the gate: shows a diff, and writes it with --write')
    .argument('[ids...]', 'ids of sends as the report gives them, or file:line; default all open sends')
    .addOption(new Option('--dry-run', 'show the diff and write nothing (default)').conflicts('write'))
    .option('--write', 'write the changes, all or none, and audit again')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing is left open, 1 something stays open or is not written yet, 2 an id is unknown, 3 nothing was written because a file changed or an edit would not parse.',
    )
    .action(async (ids: string[], options: FixCommandOptions) => {
      // The codemod brings the compiler along, which no other command needs.
      const { fixSends } = await import('../fix-sends.js')
      process.exitCode = await fixSends(session, ids, options)
    })
}
