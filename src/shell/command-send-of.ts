import { classifyCommand, type ClassifiedSend, type ShellCatalogue } from './classify-command.js'
import { findCommandSends } from './find-command-sends.js'
import { literalArguments, textOf } from './shell-argument.js'
import { bestGuard, type ShellGuard } from './shell-guard.js'
import { unwrapCommand } from './unwrap-command.js'

/** A send that a child process makes. */
export interface ProcessSend extends Omit<ClassifiedSend, 'because'> {
  readonly because: readonly string[]
  /** `sendgate run KEY -- …` inside the command itself. */
  readonly guard: ShellGuard | null
}

/**
 * The send of a command that a program starts: the text given to `exec` or a shell template, or the program and
 * its arguments as given to `execFile`, `spawn` or execa. Unknown parts are written as `${name}`.
 */
export function commandSendOf(command: string | readonly string[], catalogue: ShellCatalogue): ProcessSend | null {
  if (typeof command === 'string') return sendInText(command, catalogue)
  const invocation = unwrapCommand(literalArguments(command), 1)
  if (invocation.script.length > 0)
    return sendInText(invocation.script.map(textOf).join(' '), catalogue, invocation.guards)
  const send = classifyCommand(invocation.command, catalogue, false)
  return send && { ...send, because: [send.because], guard: bestGuard(invocation.guards) }
}

function sendInText(text: string, catalogue: ShellCatalogue, outer: readonly ShellGuard[] = []): ProcessSend | null {
  const send = findCommandSends(text, catalogue)[0]
  if (!send) return null
  const { sender, channel, confidence, gray, because, guards } = send
  return {
    provider: sender.provider,
    path: sender.path,
    channel,
    confidence,
    gray,
    because,
    guard: bestGuard([...outer, ...guards]),
  }
}
