import type { Check } from '../../outcome.js'
import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'
import { printReceipt } from '../print-receipt.js'

const codes: Readonly<Record<Check['decision'], number>> = {
  'not-sent': exitCodes.ok,
  sent: exitCodes.sent,
  'in-progress': exitCodes.inProgress,
  unknown: exitCodes.unknown,
}

export const checkCommand: Command = {
  name: 'check',
  summary: 'Tells whether KEY was sent: exit 0 not sent, 1 sent, 3 in progress, 4 unknown.',
  usage: 'KEY [options]',
  details:
    'Two processes that check at the same time both hear "not sent": use `run` where you can. `check KEY && send` sends only\n' +
    'after a clear answer; `check KEY || send` and `if ! sendgate check` send on errors too and are wrong.',
  options: {},
  async run(call) {
    const key = call.key()
    const { decision, receipt } = await (await call.gate()).check(key)
    printReceipt(call, decision, receipt)
    return codes[decision]
  },
}
