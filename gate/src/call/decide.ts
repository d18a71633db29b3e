import type { Outcome, Receipt, SkipReason } from '../outcome.js'
import type { Call } from './call.js'

export type Skipped = Extract<Outcome<never>, { status: 'skipped' }>
export type Rejected = Extract<Outcome<never>, { status: 'rejected' }>
export type Unknown = Extract<Outcome<never>, { status: 'unknown' }>

/** Each maker reports its decision on the way out, so that no answer leaves without its reason. */
export function skipped(call: Call, reason: SkipReason, receipt: Receipt): Skipped {
  report(call, { decision: 'skipped', reason, gen: receipt.gen })
  return { status: 'skipped', key: call.identity.key, reason, receipt }
}

export function rejected(
  call: Call,
  error: unknown,
  { receipt, reason, retryAfter }: { receipt: Receipt; reason: string; retryAfter?: number | undefined },
): Rejected {
  report(call, { decision: 'rejected', reason, gen: receipt.gen })
  const base = { status: 'rejected', key: call.identity.key, error, receipt } as const
  return retryAfter === undefined ? base : { ...base, retryAfter }
}

export function unknown(
  call: Call,
  error: unknown,
  { receipt, reason }: { receipt: Receipt; reason: string },
): Unknown {
  report(call, { decision: 'unknown', reason, gen: receipt.gen })
  call.settings.telemetry.emit('unknown', { ...call.subject(receipt.gen), reason })
  return { status: 'unknown', key: call.identity.key, error, receipt }
}

export function sent<T>(call: Call, value: T, receipt: Receipt): Extract<Outcome<T>, { status: 'sent' }> {
  report(call, { decision: 'sent', reason: receipt.recorded ? 'sent' : 'unrecorded', gen: receipt.gen })
  return { status: 'sent', key: call.identity.key, value, receipt }
}

interface Report {
  decision: 'sent' | 'skipped' | 'rejected' | 'unknown' | 'claimed' | 'not-sent' | 'in-progress'
  reason: string
  gen: number
}

export function report(call: Call, { decision, reason, gen }: Report): void {
  const observed = call.settings.mode === 'observe'
  call.settings.telemetry.emit('decision', { ...call.subject(gen), decision, reason, observed })
}
