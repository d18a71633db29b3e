import { Command, CommanderError, Option } from 'commander'
import { ConfigError } from '../config/load-config.js'
import { BaselineError, HistoryError } from '../ratchet/index.js'
import { reportFormats } from '../report/index.js'
import { addSharedOptions, sharedOptionsOf, type AuditOptions, type SharedOptions } from './audit-options.js'
import { subcommands } from './commands/index.js'
import { openSession } from './open-session.js'
import { parseCount, parseShare } from './parse-share.js'
import { runAudit, type AuditCommandSession } from './run-audit.js'
import { exitCodes, type ExitCode } from './session.js'
import { toolVersion } from './tool-version.js'
import { UsageError } from './usage-error.js'

const exitHelp = `
Exit codes:
  0  nothing is open
  1  findings: an open send or task, a bad guard or suppression, a missed threshold, a new finding
  2  wrong usage or configuration
  3  the analysis is incomplete: unknown sends over the budget, unreadable files, a shrunk set of files
  4  an internal error
With --baseline, --since or --base only what is new fails; with --min-proved or --max-open the limit decides.`

/** Runs `audit-coverage` with `process.argv` and sets `process.exitCode`. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  let options: SharedOptions = {}
  const command = auditCommand(openSession(() => options))
  command.hook('preAction', (_, action) => {
    options = sharedOptionsOf(action)
  })
  try {
    await command.parseAsync([...argv])
  } catch (error) {
    process.exitCode = failed(error)
  }
}

function auditCommand(session: AuditCommandSession): Command {
  const command = new Command('audit-coverage')
    .description('Find every notification send that is not behind a dedup gate, and every task without a sync step.')
    .version(toolVersion)
    .enablePositionalOptions()
    .addOption(
      new Option('--format <format>', `output: ${reportFormats.map(({ name }) => name).join(', ')}`)
        .choices(reportFormats.map(({ name }) => name))
        .default('text'),
    )
    .option('--output <file>', 'write the report into a file')
    .option('--baseline [file]', 'fail only on what a baseline does not accept (default: sendgate-baseline.txt)')
    .option('--since <ref>', 'fail only on what is new since a git revision')
    .option('--base <file>', 'fail only on what is new since a report of --format json')
    .option('--frozen [file]', 'also fail when less is analysed than in a baseline or an earlier JSON report')
    .option('--min-proved <share>', 'least share of covered sends, such as 0.6 or 60%', parseShare)
    .option('--max-unknown <share>', 'greatest share of undecided sends (default: 0)', parseShare)
    .option('--max-open <count>', 'greatest number of ungated and partial sends', parseCount)
    .option('--min-synced <share>', 'least share of tasks with a sync step', parseShare)
    .option('--source-url <url>', 'where the sources can be read, for links')
    .addHelpText('after', exitHelp)
    .allowExcessArguments()
    .action(async () => {
      const [word] = command.args
      if (word !== undefined)
        throw new UsageError(
          `"${word}" is no command of audit-coverage. Run \`audit-coverage --help\` to see what there is.`,
        )
      process.exitCode = await runAudit(session, { ...command.opts<AuditOptions>(), ...sharedOptionsOf(command) })
    })
  addSharedOptions(command)
  for (const make of subcommands) adopt(make(session, command), command)
  return command.exitOverride().configureOutput({ outputError: () => {} })
}

/** A subcommand takes the shared options too, and fails as its parent does. */
function adopt(child: Command, parent: Command): void {
  parent.addCommand(child)
  const leaves = child.commands.length === 0 ? [child] : child.commands
  for (const each of new Set([child, ...leaves])) each.exitOverride().configureOutput({ outputError: () => {} })
  for (const leaf of leaves) if (!leaf.options.some(({ long }) => long === '--root')) addOptions(leaf)
}

/** These read no checkout: an option of the audit is taken, since it may stand in a script for all commands, and not shown. */
const withoutAudit: ReadonlySet<string> = new Set(['senders', 'template', 'completion'])

function addOptions(command: Command): void {
  const own = new Set(command.options)
  addSharedOptions(command)
  if (withoutAudit.has(command.name()))
    for (const option of command.options) if (!own.has(option) && option.long !== '--no-color') option.hideHelp()
}

/** One line for what the user can mend; the code says whose turn it is. */
function failed(error: unknown): ExitCode {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.ok : complain(sentenceOf(error), exitCodes.usage)
  if (
    error instanceof UsageError ||
    error instanceof ConfigError ||
    error instanceof BaselineError ||
    error instanceof HistoryError
  )
    return complain(error.message, exitCodes.usage)
  const message = error instanceof Error ? error.message : String(error)
  const where =
    process.env['SENDGATE_STACK'] !== undefined && error instanceof Error
      ? `\n${error.stack ?? ''}`
      : ' Set SENDGATE_STACK=1 to see where.'
  return complain(`internal error: ${message.replace(/\s+/g, ' ')}.${where}`, exitCodes.internal)
}

function sentenceOf(error: CommanderError): string {
  const message = error.message.replace(/^error: /, '').replace(/\s+/g, ' ')
  return `${message}${/[.)?]$/.test(message) ? '' : '.'} Run \`audit-coverage --help\` to see what there is.`
}

function complain(message: string, code: ExitCode): ExitCode {
  process.stderr.write(`audit-coverage: ${message}\n`)
  return code
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
