import { UsageError } from '../../errors.js'
import type { Probe } from '../../gate-api.js'
import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'
import { printReceipt } from '../print-receipt.js'
import { runChild } from '../run-child.js'

export const reconcileCommand: Command = {
  name: 'reconcile',
  summary: 'Asks a command whether an unknown notification arrived. Never sends.',
  usage: 'KEY -- COMMAND [ARGUMENT…]',
  details:
    'The command looks for the notification: exit 0 it is there (its last line of output is kept as reference), 1 it is not, anything\n' +
    'else cannot tell. It finds SENDGATE_KEY and SENDGATE_IDEMPOTENCY_KEY in its environment.',
  options: {},
  async run(call) {
    const key = call.key()
    if (call.rest.length === 0) throw new UsageError('`reconcile KEY -- COMMAND` needs the command that looks.')
    const resolved = await (await call.gate()).reconcile(key, probeBy(call.rest, call.io.env))
    const word = resolved.ok ? 'reconciled' : resolved.reason
    printReceipt(call, word, resolved.receipt)
    return resolved.ok ? exitCodes.ok : exitCodes.unknown
  },
}

function probeBy(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Probe {
  return async ({ key, idempotencyKey, signal }) => {
    const asOf = Date.now()
    const ended = await runChild(argv, {
      env: { ...env, SENDGATE_KEY: key, SENDGATE_IDEMPOTENCY_KEY: idempotencyKey },
      signal,
      capture: true,
    })
    if (ended.kind === 'exit' && ended.code === 0) return { found: ended.output.trim().split('\n').at(-1) ?? '' }
    if (ended.kind === 'exit' && ended.code === 1) return { absent: true, asOf }
    return { cannotTell: `the probe ended with ${ended.kind === 'exit' ? `exit code ${ended.code}` : ended.why}` }
  }
}
