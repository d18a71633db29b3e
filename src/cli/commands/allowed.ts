import { Command, Option } from 'commander'
import { allowedListText } from '../../report/index.js'
import { exitCodes, type ExitCode, type Session } from '../session.js'

/** `audit-coverage allowed`: every suppression in force. */
export function allowedCommand(session: Session): Command {
  return new Command('allowed')
    .description('list every sendgate-allow comment with its reason, owner and end')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      process.exitCode = await listAllowed(session, format)
    })
}

export async function listAllowed(session: Session, format: 'text' | 'json'): Promise<ExitCode> {
  const report = await session.audit()
  session.out.write(
    format === 'text'
      ? allowedListText(report)
      : `${JSON.stringify({ allowances: report.allowances ?? [], eslintDisables: report.eslintDisables ?? [] }, null, 2)}\n`,
  )
  return exitCodes.ok
}
