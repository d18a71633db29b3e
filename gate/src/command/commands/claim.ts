import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'
import { exitOfSkip } from '../exit-of-skip.js'
import { printReceipt } from '../print-receipt.js'

export const claimCommand: Command = {
  name: 'claim',
  summary: 'Claims KEY for work that you do yourself; end it with `complete` or `release`.',
  usage: 'KEY [options]',
  details:
    'Prints `claimed KEY GEN TOKEN` and exits with 0. Otherwise 1 already sent, 3 in progress, 4 unknown. From its first\n' +
    'moment a claim counts as work that may have left: one that nobody ends by the deadline becomes unknown, never free.',
  options: { deadline: { type: 'string', value: 'TIME', help: 'time the work may take; default 10m' } },
  defaults: { deadline: '10m' },
  async run(call) {
    const key = call.key()
    const result = await (await call.gate()).claim(key, { detached: true })
    if (result.status === 'skipped') {
      const { code, word } = exitOfSkip[result.reason]
      printReceipt(call, word, result.receipt, { reason: result.reason })
      return code
    }
    const { claim } = result
    const context = await claim.begin()
    const { gen, token } = claim
    call.io.out(
      call.json
        ? JSON.stringify({
            decision: 'claimed',
            key: claim.key,
            gen,
            token,
            idempotencyKey: context.idempotencyKey,
            deadlineAt: new Date(context.deadlineAt).toISOString(),
          })
        : `claimed ${claim.key} ${gen} ${token}`,
    )
    return exitCodes.ok
  },
}
