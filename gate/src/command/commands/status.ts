import type { Command } from '../command.js'
import { attemptsOf, describeReceipt, receiptAsJson } from '../describe-receipt.js'
import { exitCodes } from '../exit-codes.js'

export const statusCommand: Command = {
  name: 'status',
  summary: 'Shows what is known about KEY, with every proof of sending.',
  usage: 'KEY [options]',
  details: 'Exits with 0 whatever the state is; `check` is the command to branch on.',
  options: {},
  async run(call) {
    const key = call.key()
    const { decision, receipt } = await (await call.gate()).check(key)
    if (call.json) {
      call.io.out(receiptAsJson(decision, receipt, { evidence: receipt.evidence }))
      return exitCodes.ok
    }
    call.io.out(describeReceipt(decision, receipt))
    call.io.out(
      `  state ${receipt.state}, generation ${receipt.gen}, attempts ${attemptsOf(receipt) ?? 'not known'}, provider key ${receipt.providerKey}`,
    )
    for (const { kind, gen, at, ref, by } of receipt.evidence) {
      call.io.out(
        `  proof: ${kind} by ${by}, generation ${gen}, ${new Date(at).toISOString()}, ${ref ?? 'no reference'}`,
      )
    }
    if (receipt.error !== null) call.io.out(`  last error: ${receipt.error}`)
    return exitCodes.ok
  },
}
