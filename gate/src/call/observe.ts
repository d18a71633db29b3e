import { StoreUnavailable } from '../errors.js'
import type { OnceOptions } from '../gate-api.js'
import type { Outcome, SkipReason } from '../outcome.js'
import type { Call } from './call.js'
import { once } from './once.js'
import { prove } from './prove.js'
import { receiptOf } from './receipt.js'
import { nowOr } from './store-time.js'
import { newToken } from './take-claim.js'

/**
 * `mode: 'observe'`: decides, records and reports as usual, but sends what it would have skipped, so that adopting the
 * gate can lose nothing. A store that does not answer stops no send either.
 */
export async function observe<T>(call: Call, options: OnceOptions<T>): Promise<Outcome<T>> {
  let outcome: Outcome<T>
  try {
    outcome = await once(call, options)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    call.settings.telemetry.emit('unrecorded', { ...call.subject(0), error })
    return sendAnyway(call, options, 'unresolved')
  }
  return outcome.status === 'skipped' ? sendAnyway(call, options, outcome.reason) : outcome
}

/** Errors of this send reach the caller as they are: without the gate they would have. */
async function sendAnyway<T>(call: Call, { send }: OnceOptions<T>, wouldSkip: SkipReason): Promise<Outcome<T>> {
  const { clock, store, deadlineMs, ref } = call.settings
  const { key, providerKey } = call.identity
  const signal = AbortSignal.timeout(Math.ceil(deadlineMs))
  const value = await send({
    idempotencyKey: providerKey,
    signal,
    key,
    gen: 0,
    attempt: 1,
    deadlineAt: clock.now() + deadlineMs,
  })
  const proven = await prove(
    call,
    { gen: null, token: newToken(), at: await nowOr(store, clock), ref: ref(value) },
    null,
  )
  return {
    status: 'sent',
    key,
    value,
    wouldSkip,
    receipt: receiptOf(call.identity, proven.rec, { recorded: proven.recorded }),
  }
}
