import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'
import { printReceipt } from '../print-receipt.js'
import { requiredTicket, ticketOptions } from '../ticket.js'

export const completeCommand: Command = {
  name: 'complete',
  summary: 'The claimed work is done: marks KEY as sent.',
  usage: 'KEY --gen N --token TOKEN [--ref REF]',
  options: { ...ticketOptions, ref: { type: 'string', value: 'REF', help: "the provider's id of the message" } },
  async run(call) {
    const key = call.key()
    const ref = call.text('ref')
    const claim = (await call.gate()).resume(key, requiredTicket(call))
    const receipt = await claim.complete(ref === undefined ? {} : { ref })
    printReceipt(call, receipt.recorded ? 'sent' : 'unrecorded', receipt)
    return receipt.recorded ? exitCodes.ok : exitCodes.storeIo
  },
}
