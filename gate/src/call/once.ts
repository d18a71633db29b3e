import { UsageError } from '../errors.js'
import type { OnceOptions } from '../gate-api.js'
import { payloadHash } from '../hash.js'
import type { Outcome } from '../outcome.js'
import type { Rec } from '../record.js'
import { step } from '../step.js'
import { transact } from '../transact.js'
import type { Call } from './call.js'
import { skipped } from './decide.js'
import { dispatch } from './dispatch.js'
import type { Intent } from './dispatch.js'
import { markerOf } from './marked.js'
import { receiptOf } from './receipt.js'
import { skipIfMarked } from './skip-if-marked.js'
import { stopwatch } from './stopwatch.js'
import { release, syncStep } from './sync-step.js'
import { takeClaim } from './take-claim.js'
import type { Taken } from './take-claim.js'

/** Marker, claim, marker again and probe, intent, send, marks: the whole of one gated send. */
export async function once<T>(call: Call, options: OnceOptions<T>): Promise<Outcome<T>> {
  const { settings } = call
  const before = await skipIfMarked(call)
  if (typeof before === 'object') return before
  await call.at('before-claim')
  const payload = options.payload === undefined ? null : payloadHash(options.payload)
  const intended = { deadlineMs: settings.deadlineMs, graceMs: settings.graceMs, payloadHash: payload }
  // Opening a store may take seconds in a cold process; that must not count against the deadline of the send.
  await settings.store.now()
  const elapsed = stopwatch(settings.clock)
  const direct = options.probe === undefined && settings.markers === null && payload === null
  const taken = await takeClaim(call, { before, probe: options.probe, ...(direct ? { intent: intended } : {}) })
  if (!taken.ok) return refused(call, taken, payload)
  await call.at('after-claim')
  if (taken.rec.state === 'sending')
    return dispatch(call, await announced(call, { rec: taken.rec, elapsed, mismatch: false }), options.send)
  const mismatch = await compare(call, taken.rec, payload)
  const answer = await syncStep(call, taken.rec, taken.probed ? null : (options.probe ?? null))
  if (answer !== null) return answer
  const intent = await writeIntent(call, taken.rec, { ...intended, mismatch })
  return 'status' in intent ? intent : dispatch(call, await announced(call, intent), options.send)
}

async function announced(call: Call, intent: Intent): Promise<Intent> {
  await call.at('after-intent')
  return intent
}

interface Intended {
  readonly deadlineMs: number
  readonly graceMs: number
  readonly payloadHash: string | null
  readonly mismatch: boolean
}

/** @returns the durable intent, or the answer of the call when the claim was lost before anything left */
export async function writeIntent(
  call: Call,
  claim: Pick<Rec, 'gen' | 'token'>,
  { mismatch, ...intended }: Intended,
): Promise<Intent | Outcome<never>> {
  await call.at('before-intent')
  const { gen, token } = claim
  const elapsed = stopwatch(call.settings.clock)
  const applied = await transact(
    call.settings.store,
    call.identity,
    (slot, now) => step(slot.rec, { ...intended, type: 'intent', gen, token }, now),
    claim,
  )
  if (applied.ok) return { rec: applied.rec, elapsed, mismatch }
  if (applied.refusal === 'already-sent') return skipped(call, 'already-sent', receiptOf(call.identity, applied.rec))
  call.settings.telemetry.emit('lease-lost', call.subject(gen))
  return skipped(
    call,
    applied.rec?.state === 'unknown' ? 'unresolved' : 'in-progress',
    receiptOf(call.identity, applied.rec),
  )
}

async function refused(
  call: Call,
  taken: Extract<Taken, { ok: false }>,
  payload: string | null,
): Promise<Outcome<never>> {
  const { reason, rec } = taken
  if (reason === 'already-sent' && rec?.state === 'sent') await restoreMarker(call, rec)
  const mismatch = rec !== null && differs(call, rec, payload)
  return skipped(call, reason, receiptOf(call.identity, rec, { mismatch }))
}

/** The record proves a departure whose marker is missing: the process died between the two, or the marker could not be written. */
async function restoreMarker(call: Call, rec: Rec): Promise<void> {
  const { markers, store, telemetry } = call.settings
  if (markers === null) return
  try {
    await markers.put(markerOf(call, rec), call.window.since(await store.now()))
  } catch (error) {
    telemetry.emit('unrecorded', { ...call.subject(rec.gen), error })
  }
}

async function compare(call: Call, claim: Rec, payload: string | null): Promise<boolean> {
  try {
    return differs(call, claim, payload)
  } catch (error) {
    await release(call, claim)
    throw error
  }
}

/** @throws UsageError under `mismatch: 'throw'` */
function differs(call: Call, rec: Rec, payload: string | null): boolean {
  if (payload === null || rec.payloadHash === null || rec.payloadHash === payload) return false
  call.settings.telemetry.emit('mismatch', call.subject(rec.gen))
  if (call.settings.mismatch === 'throw')
    throw new UsageError(
      `The key ${call.identity.key} was used before with another payload. Nothing was sent by this call.`,
    )
  return true
}
