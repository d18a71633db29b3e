import type { Command } from 'commander'
import type { CommandSession } from '../session.js'
import { allowedCommand } from './allowed.js'
import { baselineCommand } from './baseline.js'
import { gapsCommand } from './gaps.js'
import { historyCommand } from './history.js'
import { templateCommand } from './template.js'

/** Every subcommand, in the order of `--help`; `program` is the whole command line. */
export const subcommands: readonly ((session: CommandSession, program: Command) => Command)[] = [
  gapsCommand, baselineCommand, historyCommand, allowedCommand, () => templateCommand(),
]
