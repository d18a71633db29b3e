import { StoreUnavailable } from '../errors.js'
import type { Receipt } from '../outcome.js'
import type { Rec } from '../record.js'
import { step } from '../step.js'
import { transact } from '../transact.js'
import type { Plan } from '../transact.js'
import type { Call } from './call.js'
import { receiptOf } from './receipt.js'

/** The claim whose intent is settled; `rec` is what this process last knew of it. */
export interface Own {
  readonly gen: number
  readonly token: string
  readonly rec: Rec | null
}

export interface Settlement {
  readonly rec: Rec | null
  /** false: the store did not answer; the record keeps saying `sending` and will read as unknown. */
  readonly recorded: boolean
}

/** Turns the own intent into unknown. */
export function declareUnknown(call: Call, own: Own, error: unknown): Promise<Settlement> {
  const self = { gen: own.gen, token: own.token }
  return settle(call, own, (slot, now) =>
    step(slot.rec, { type: 'expire', ownerDead: false, self, error: wordFor(error) }, now),
  )
}

/** Frees the own key after a definite "nothing left", even when others have declared it unknown meanwhile. */
export async function freeAfterReject(call: Call, own: Own, error: unknown): Promise<{ readonly receipt: Receipt }> {
  const self = { gen: own.gen, token: own.token }
  const { rec, recorded } = await settle(call, own, (slot, now) => {
    if (slot.rec?.state !== 'unknown') return step(slot.rec, { ...self, type: 'reject', error: wordFor(error) }, now)
    return step(
      slot.rec,
      { type: 'resolve', verdict: 'not-sent', by: call.settings.by, why: wordFor(error), ref: null, self },
      now,
    )
  })
  return { receipt: receiptOf(call.identity, rec, { recorded }) }
}

async function settle(call: Call, own: Own, plan: Plan): Promise<Settlement> {
  try {
    const applied = await transact(call.settings.store, call.identity, plan)
    return { rec: applied.rec ?? own.rec, recorded: true }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    call.settings.telemetry.emit('unrecorded', { ...call.subject(own.gen), error })
    return { rec: own.rec, recorded: false }
  }
}

/** Name and code of an error only: provider messages quote recipients and bodies. */
function wordFor(error: unknown): string {
  if (!(error instanceof Error)) return 'a value that is no Error was thrown'
  const { code, status, statusCode } = error as { code?: unknown; status?: unknown; statusCode?: unknown }
  const detail = [code, status ?? statusCode]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ')
  return detail === '' ? error.name : `${error.name} (${detail})`
}
