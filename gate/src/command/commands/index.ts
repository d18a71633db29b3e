import type { Command } from '../command.js'
import { checkCommand } from './check.js'
import { claimCommand } from './claim.js'
import { completeCommand } from './complete.js'
import { doctorCommand } from './doctor.js'
import { explainCommand } from './explain.js'
import { gateCommand } from './gate.js'
import { listCommand } from './list.js'
import { markCommand } from './mark.js'
import { mergeDriverCommand } from './merge-driver.js'
import { pruneCommand } from './prune.js'
import { reconcileCommand } from './reconcile.js'
import { releaseCommand } from './release.js'
import { resolveCommand } from './resolve.js'
import { runCommand } from './run.js'
import { statusCommand } from './status.js'

/** In the order of the help page. A test compares this list with the folder. */
export const commands: readonly Command[] = [
  runCommand,
  gateCommand,
  checkCommand,
  markCommand,
  claimCommand,
  completeCommand,
  releaseCommand,
  statusCommand,
  explainCommand,
  listCommand,
  resolveCommand,
  reconcileCommand,
  pruneCommand,
  doctorCommand,
  mergeDriverCommand,
]
