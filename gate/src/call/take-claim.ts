import { crypto } from '../crypto.js'
import type { Probe } from '../gate-api.js'
import { providerKey } from '../hash.js'
import type { SkipReason } from '../outcome.js'
import { currentOwner, isDead } from '../owner.js'
import type { Owner, Rec } from '../record.js'
import { step } from '../step.js'
import type { ClaimFields, IntentEvent, Transition } from '../step.js'
import type { Slot } from '../store.js'
import { transact } from '../transact.js'
import type { Applied } from '../transact.js'
import { askProbe } from './ask-probe.js'
import type { Call } from './call.js'

export interface ClaimRequest {
  /** Time of the departure before this window, as the marker layer knows it; 0 = none. */
  readonly before: number
  readonly probe: Probe | undefined
  readonly owner?: Owner
  readonly leaseMs?: number
  /** Writes claim and intent in one step: for calls with nothing to look at in between. */
  readonly intent?: Omit<IntentEvent, 'type' | 'gen' | 'token'>
}

export type Taken =
  | {
      readonly ok: true
      readonly rec: Rec
      /** The probe has just said that nothing is there. */ readonly probed: boolean
    }
  | { readonly ok: false; readonly reason: SkipReason; readonly rec: Rec | null }

/** Each round follows a change by somebody else; more than this many means that something is broken, and nobody sends. */
const mostRounds = 10

/** Claims the key, after declaring dead senders' outcomes unknown and, under `reconcile`, after looking for them. */
export async function takeClaim(call: Call, request: ClaimRequest): Promise<Taken> {
  for (let round = 0; round < mostRounds; round += 1) {
    const applied = await tryClaim(call, request)
    if (applied.ok) return { ok: true, rec: applied.rec, probed: false }
    const { rec, refusal } = applied
    if (rec !== null && (await expireIfDue(call, rec, applied.now))) continue
    if (refusal !== 'unresolved')
      return { ok: false, reason: refusal === 'already-sent' ? refusal : 'in-progress', rec }
    if (call.onUnknown !== 'reconcile' || request.probe === undefined) return { ok: false, reason: 'unresolved', rec }
    return reconcileClaim(call, request, request.probe)
  }
  return { ok: false, reason: 'in-progress', rec: null }
}

function tryClaim(call: Call, request: ClaimRequest): Promise<Applied> {
  const token = lazyToken()
  const onUnknown = call.onUnknown === 'resend' ? 'resend' : 'suppress'
  return transact(call.settings.store, call.identity, (slot, now) => {
    // Whether the owner lives matters only while its claim has no intent and its lease still runs.
    const ownerDead = slot.rec?.state === 'claimed' && now < slot.rec.leaseUntil && isDead(slot.rec.owner)
    // Assigned, not spread: a spread would read the getters.
    const event = Object.assign(claimFields(call, request, { slot, token }), {
      type: 'claim',
      since: call.window.since(now),
      onUnknown,
      ownerDead,
    } as const)
    return withIntent(step(slot.rec, event, now), request, now)
  })
}

function withIntent(claimed: Transition, { intent }: ClaimRequest, now: number): Transition {
  if (!claimed.ok || intent === undefined) return claimed
  const { gen, token } = claimed.next
  return step(claimed.next, { ...intent, type: 'intent', gen, token }, now)
}

export const newToken = () => crypto().randomBytes(16).toString('hex')

/** One token for all tries of a call, made when the first of them is granted. */
function lazyToken(): () => string {
  let token: string | undefined
  return () => (token ??= newToken())
}

/** Most calls are refused; what only a granted claim carries is worked out when it is read. */
function claimFields(
  call: Call,
  request: ClaimRequest,
  { slot, token }: { slot: Slot; token: () => string },
): ClaimFields {
  const { hash, key, channel } = call.identity
  const issue = slot.rec === null ? request.before : (slot.rec.sentAt ?? slot.rec.deadlineAt ?? 0)
  return {
    hash,
    key,
    channel,
    get providerKey() {
      return issue === 0 ? call.identity.providerKey : providerKey(hash, issue)
    },
    get token() {
      return token()
    },
    owner: request.owner ?? currentOwner(),
    leaseMs: request.leaseMs ?? call.settings.leaseMs,
    floor: slot.version,
  }
}

/** Declares the outcome of a sender that is dead or past its lease unknown. @returns whether the record moved on */
export async function expireIfDue(call: Call, rec: Rec, now: number): Promise<boolean> {
  if (rec.state !== 'sending' && !(rec.state === 'claimed' && rec.doubt)) return false
  if (now < rec.leaseUntil && !isDead(rec.owner)) return false
  const applied = await transact(call.settings.store, call.identity, (slot, time) =>
    step(
      slot.rec,
      { type: 'expire', ownerDead: slot.rec !== null && isDead(slot.rec.owner), self: null, error: null },
      time,
    ),
  )
  if (applied.ok)
    call.settings.telemetry.emit('unknown', {
      ...call.subject(applied.rec.gen),
      reason: applied.rec.error ?? 'expired',
    })
  return applied.ok || applied.refusal !== 'in-progress'
}

async function reconcileClaim(call: Call, request: ClaimRequest, probe: Probe): Promise<Taken> {
  const { store, settleMs, by, telemetry } = call.settings
  const startedAt = await store.now()
  const answer = await askProbe(call, probe)
  const token = lazyToken()
  const applied = await transact(store, call.identity, (slot, now) =>
    step(
      slot.rec,
      {
        ...claimFields(call, request, { slot, token }),
        type: 'reconcile',
        verdict: answer.verdict,
        asOf: answer.asOf ?? startedAt,
        settleMs,
        ref: answer.ref,
        by,
      },
      now,
    ),
  )
  if (!applied.ok)
    return {
      ok: false,
      reason: applied.refusal === 'already-sent' || applied.refusal === 'in-progress' ? applied.refusal : 'unresolved',
      rec: applied.rec,
    }
  telemetry.emit('resolved', { ...call.subject(applied.rec.gen), reason: answer.verdict })
  return applied.rec.state === 'sent'
    ? { ok: false, reason: 'probe-found', rec: applied.rec }
    : { ok: true, rec: applied.rec, probed: true }
}
