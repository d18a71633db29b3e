import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'
import { printReceipt } from '../print-receipt.js'
import { ticketOf, ticketOptions } from '../ticket.js'

export const markCommand: Command = {
  name: 'mark',
  summary: 'Records that KEY was sent by other means.',
  usage: 'KEY [--ref REF] [--gen N --token TOKEN]',
  options: {
    ref: { type: 'string', value: 'REF', help: "the provider's id of the message" },
    ...ticketOptions,
  },
  async run(call) {
    const key = call.key()
    const ref = call.text('ref')
    const receipt = await (
      await call.gate()
    ).mark(key, { ...(ref === undefined ? {} : { ref }), ...(ticketOf(call) ?? {}) })
    if (receipt.duplicate)
      call.io.err(`sendgate: ${receipt.key} is proven to have been sent twice; \`sendgate status\` shows both proofs.`)
    printReceipt(call, receipt.recorded ? 'sent' : 'unrecorded', receipt, { duplicate: receipt.duplicate })
    return receipt.recorded ? exitCodes.ok : exitCodes.storeIo
  },
}
