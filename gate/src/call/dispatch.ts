import { classify } from '../classify.js'
import { ClaimLost, SendgateError } from '../errors.js'
import type { Send, SendContext } from '../gate-api.js'
import type { Outcome } from '../outcome.js'
import type { Rec } from '../record.js'
import type { Call } from './call.js'
import { rejected, sent, unknown } from './decide.js'
import { prove } from './prove.js'
import type { Proven } from './prove.js'
import { receiptOf } from './receipt.js'
import { declareUnknown, freeAfterReject } from './settle.js'
import type { Own } from './settle.js'
import { nowOr } from './store-time.js'

/** A key whose intent is durable, and how long ago its writing began. */
export interface Intent {
  readonly rec: Rec
  /** Milliseconds since before the intent was written. */
  readonly elapsed: () => number
  readonly mismatch: boolean
}

type Settled<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'deadline' }

/** Sends once, under the deadline, and writes down what became of it. */
export async function dispatch<T>(call: Call, intent: Intent, send: Send<T>): Promise<Outcome<T>> {
  await call.at('before-send')
  const left = call.settings.deadlineMs - intent.elapsed()
  // Others may have declared this sender dead meanwhile; what has not left now must not leave any more.
  if (left <= 0) return refuseLate(call, intent)
  const controller = new AbortController()
  const sending = start(() => send(contextOf(call, intent.rec, controller.signal)))
  const settled = await beforeDeadline(call, left, sending)
  if (settled.kind === 'value') return recordSent(call, intent, settled.value)
  if (settled.kind === 'error') return recordFailure(call, intent, settled.error)
  const error = new SendgateError(
    'deadline',
    `The send did not settle within its deadline of ${call.settings.deadlineMs} ms.`,
  )
  controller.abort(error)
  void sending.then((late) => reportLate(call, intent, late))
  return recordUnknown(call, intent, error)
}

export function contextOf(call: Call, rec: Rec, signal: AbortSignal): SendContext {
  const { gen, attempt, deadlineAt, providerKey } = rec
  return { idempotencyKey: providerKey, signal, key: call.identity.key, gen, attempt, deadlineAt: deadlineAt ?? 0 }
}

const ownOf = ({ rec }: Intent): Own => ({ gen: rec.gen, token: rec.token, rec })

async function start<T>(send: () => Promise<T> | T): Promise<Settled<T>> {
  try {
    return { kind: 'value', value: await send() }
  } catch (error) {
    return { kind: 'error', error }
  }
}

async function beforeDeadline<T>(call: Call, left: number, sending: Promise<Settled<T>>): Promise<Settled<T>> {
  let cancel = () => {}
  const deadline = new Promise<Settled<T>>((resolve) => {
    cancel = call.settings.clock.after(left, () => resolve({ kind: 'deadline' }))
  })
  const settled = await Promise.race([sending, deadline])
  cancel()
  return settled
}

async function recordSent<T>(call: Call, intent: Intent, value: T): Promise<Outcome<T>> {
  await call.at('after-send')
  const proven = await proveSent(call, intent, value)
  return sent(
    call,
    value,
    receiptOf(call.identity, proven.rec, { recorded: proven.recorded, mismatch: intent.mismatch }),
  )
}

async function proveSent(call: Call, { rec }: Intent, value: unknown): Promise<Proven> {
  const at = await nowOr(call.settings.store, call.settings.clock)
  return prove(call, { gen: rec.gen, token: rec.token, at, ref: safely(() => call.settings.ref(value)) }, rec)
}

/** A wrong `ref` option must not turn a departure into an error. */
function safely(read: () => string | null): string | null {
  try {
    return read()
  } catch {
    return null
  }
}

async function recordFailure(call: Call, intent: Intent, error: unknown): Promise<Outcome<never>> {
  await call.at('after-send')
  const proof = classify(error, call.settings.classifiers)
  if (proof.verdict === 'unknown') return recordUnknown(call, intent, error)
  const freed = await freeAfterReject(call, ownOf(intent), error)
  return rejected(call, error, { ...freed, reason: 'not-sent', retryAfter: proof.retryAfter })
}

async function recordUnknown(call: Call, intent: Intent, error: unknown): Promise<Outcome<never>> {
  const { rec, recorded } = await declareUnknown(call, ownOf(intent), error)
  const receipt = receiptOf(call.identity, rec, { recorded, mismatch: intent.mismatch })
  return unknown(call, error, { receipt, reason: error instanceof SendgateError ? error.code : 'ambiguous-error' })
}

async function refuseLate(call: Call, intent: Intent): Promise<Outcome<never>> {
  const error = new ClaimLost(
    `This process stood still for longer than the deadline of ${call.settings.deadlineMs} ms before it could send; nothing was sent.`,
  )
  const freed = await freeAfterReject(call, ownOf(intent), error)
  return rejected(call, error, { ...freed, reason: 'paused' })
}

/** Evidence counts whenever it comes: a send that settles after its deadline still decides its key. */
async function reportLate<T>(call: Call, intent: Intent, late: Settled<T>): Promise<void> {
  const { telemetry } = call.settings
  const subject = call.subject(intent.rec.gen)
  try {
    if (late.kind === 'value') {
      await proveSent(call, intent, late.value)
      telemetry.emit('resolved', { ...subject, reason: 'late-success' })
      return telemetry.emit('late', { ...subject, reason: 'sent' })
    }
    const definite = late.kind === 'error' && classify(late.error, call.settings.classifiers).verdict === 'not-sent'
    if (definite) await freeAfterReject(call, ownOf(intent), late.error)
    telemetry.emit('late', { ...subject, reason: definite ? 'not-sent' : 'still-unknown' })
  } catch (error) {
    // Nobody awaits this any more; the record still says unknown.
    telemetry.emit('unrecorded', { ...subject, error })
  }
}
