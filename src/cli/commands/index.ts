import type { Command } from 'commander'
import type { CommandSession } from '../session.js'
import { allowedCommand } from './allowed.js'
import { baselineCommand } from './baseline.js'
import { completionCommand } from './completion.js'
import { doctorCommand } from './doctor.js'
import { explainCommand } from './explain.js'
import { factsCommand } from './facts.js'
import { fixCommand } from './fix.js'
import { gapsCommand } from './gaps.js'
import { historyCommand } from './history.js'
import { initCommand } from './init.js'
import { listingCommands, sendersCommand } from './listings.js'
import { templateCommand } from './template.js'
import { watchCommand } from './watch.js'

/** Every subcommand, in the order of `--help`; `program` is the whole command line. */
export const subcommands: readonly ((session: CommandSession, program: Command) => Command)[] = [
  initCommand,
  explainCommand,
  fixCommand,
  gapsCommand,
  ...listingCommands,
  sendersCommand,
  () => templateCommand(),
  baselineCommand,
  historyCommand,
  allowedCommand,
  factsCommand,
  doctorCommand,
  watchCommand,
  completionCommand,
]
