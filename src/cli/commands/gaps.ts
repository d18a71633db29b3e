import { Command, Option } from 'commander'
import { gapListMarkdown, gapListText } from '../../report/index.js'
import { exitCodes, type ExitCode, type Session } from '../session.js'

export interface GapOptions {
  readonly format: 'text' | 'markdown'
  readonly sourceUrl?: string
}

/** `audit-coverage gaps`: the sweep as a checklist, one entry per gate to write. */
export function gapsCommand(session: Session): Command {
  return new Command('gaps')
    .description('list the gates to write, worst trigger and widest reach first')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'markdown']).default('text'))
    .option('--source-url <url>', 'where the sources can be read, such as https://github.com/acme/shop/blob/main')
    .action(async (options: GapOptions) => {
      process.exitCode = await listGaps(session, options)
    })
}

/** A list to work through, not a check: it succeeds whatever it lists. */
export async function listGaps(session: Session, options: GapOptions): Promise<ExitCode> {
  const report = await session.audit()
  session.out.write(
    options.format === 'text' ? gapListText(report) : gapListMarkdown(report, options.sourceUrl ?? null),
  )
  return exitCodes.ok
}
