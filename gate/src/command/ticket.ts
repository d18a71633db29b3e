import { UsageError } from '../errors.js'
import type { ClaimTicket } from '../gate-api.js'
import type { Call, Options } from './command.js'

export const ticketOptions: Options = {
  gen: { type: 'string', value: 'N', help: 'from `claim`' },
  token: { type: 'string', value: 'TOKEN', help: 'from `claim`' },
}

/**
 * The claim that `--gen` and `--token` name; null when neither is given.
 * @throws UsageError when only one is given or `--gen` is no number
 */
export function ticketOf(call: Call): ClaimTicket | null {
  const gen = call.text('gen')
  const token = call.text('token')
  if (gen === undefined && token === undefined) return null
  if (gen === undefined || token === undefined || !/^\d+$/.test(gen))
    throw new UsageError('--gen N and --token TOKEN belong together; `sendgate claim` prints both.')
  return { gen: Number(gen), token }
}

/** @throws UsageError when the options are absent */
export function requiredTicket(call: Call): ClaimTicket {
  const ticket = ticketOf(call)
  if (ticket === null) throw new UsageError('This needs --gen N and --token TOKEN, as `sendgate claim` printed them.')
  return ticket
}
