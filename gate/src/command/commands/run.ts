import { UsageError } from '../../errors.js'
import type { Command } from '../command.js'
import { sendByCommand, sendOptions } from '../send-by-command.js'

export const runCommand: Command = {
  name: 'run',
  summary: 'Runs a command that sends, at most once for KEY.',
  usage: 'KEY [options] -- COMMAND [ARGUMENT…]',
  details:
    'Exit 0: sent, or skipped because it was sent before. A command that fails leaves the key unknown, because something may have left,\n' +
    'and its own exit code is returned; codes of --not-sent-exit, 126 and 127 free the key. 124: the deadline passed. The command finds\n' +
    'SENDGATE_KEY and SENDGATE_IDEMPOTENCY_KEY in its environment.',
  options: sendOptions,
  async run(call) {
    if (call.positionals.length > 1) throw new UsageError('`run` takes one key; put the command after `--`.')
    if (call.rest.length === 0) throw new UsageError('`run KEY -- COMMAND` needs the command that sends, after `--`.')
    return sendByCommand(call, call.rest)
  },
}
