import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'
import { printReceipt } from '../print-receipt.js'
import { requiredTicket, ticketOptions } from '../ticket.js'

export const releaseCommand: Command = {
  name: 'release',
  summary: 'The claimed work was not done and nothing left: frees KEY.',
  usage: 'KEY --gen N --token TOKEN',
  options: { ...ticketOptions, why: { type: 'string', value: 'TEXT', help: 'what went wrong, for `status`' } },
  async run(call) {
    const key = call.key()
    const why = call.text('why')
    const claim = (await call.gate()).resume(key, requiredTicket(call))
    const receipt = await claim.release({ notSent: true, ...(why === undefined ? {} : { error: why }) })
    printReceipt(call, 'released', receipt)
    return exitCodes.ok
  },
}
