import { UsageError } from '../../errors.js'
import type { Resolution } from '../../gate-api.js'
import type { Call, Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'
import { printReceipt } from '../print-receipt.js'

export const resolveCommand: Command = {
  name: 'resolve',
  summary: 'Decides an unknown outcome after somebody looked.',
  usage: 'KEY (--sent | --not-sent | --retry) --why TEXT [--ref REF]',
  options: {
    sent: { type: 'boolean', help: 'it arrived' },
    'not-sent': { type: 'boolean', help: 'it did not; the key is free' },
    retry: { type: 'boolean', help: 'nobody can tell; send again all the same' },
    why: { type: 'string', value: 'TEXT', help: 'how you know; kept with the record' },
    ref: { type: 'string', value: 'REF', help: "the provider's id of the message" },
    by: { type: 'string', value: 'NAME', help: 'who decided; default the user name' },
  },
  async run(call) {
    const key = call.key()
    const resolved = await (await call.gate()).resolve(key, resolutionOf(call))
    const word = resolved.ok ? 'resolved' : resolved.reason
    printReceipt(call, word, resolved.receipt)
    if (resolved.ok) return exitCodes.ok
    call.io.err(
      `sendgate: ${resolved.receipt.key} was not changed: its state is ${resolved.receipt.state}, and only an unknown outcome can be resolved.`,
    )
    return exitCodes.usage
  },
}

function resolutionOf(call: Call): Resolution {
  const verdicts = (['sent', 'not-sent', 'retry'] as const).filter((name) => call.flag(name))
  const [verdict] = verdicts
  const why = call.text('why')
  if (verdict === undefined || verdicts.length > 1)
    throw new UsageError('`resolve` needs exactly one of --sent, --not-sent and --retry.')
  if (why === undefined || why.trim() === '') throw new UsageError('`resolve` needs --why TEXT: how do you know?')
  const ref = call.text('ref')
  const by = call.text('by') ?? call.io.env['USER'] ?? call.io.env['USERNAME']
  return { verdict, why, ...(by === undefined ? {} : { by }), ...(ref === undefined ? {} : { ref }) }
}
