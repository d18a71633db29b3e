import type { ShellCatalogue } from './classify-command.js'
import type { EmbeddedText } from './embedded-text.js'
import { gateCommandOf } from './gate-command.js'
import { parseShell } from './parse-shell.js'
import { runsRead } from './runs-read.js'
import { argumentsOf } from './shell-argument.js'
import { readGuard, type ShellGuard } from './shell-guard.js'
import { scopeOf } from './shell-scope.js'
import { unwrapCommand } from './unwrap-command.js'

/** What an earlier step of a job is worth when a later one runs only on its outcome: never more than a check. */
export function earlierStepGuards(step: EmbeddedText, catalogue: ShellCatalogue): readonly ShellGuard[] {
  const { script } = parseShell(step.text)
  const scope = scopeOf(script)
  const { line } = step.positionOf(script.pos)
  const asksGate = scope.commands.some(
    (command) => gateCommandOf(unwrapCommand(argumentsOf(command, scope), line).command)?.verb === 'check',
  )
  if (asksGate)
    return [
      {
        kind: 'check-then-send',
        quality: 'racy',
        line,
        why: 'An earlier step asks `sendgate check` and this one runs on its answer: two runs can both pass. Use `sendgate run KEY -- command` in the step that sends.',
      },
    ]
  return runsRead(script, { scope, catalogue }) ? [readGuard(line)] : []
}
