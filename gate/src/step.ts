import type { Audit, Evidence, Identity, Owner, Rec } from './record.js'

/** Fields of every event that may create a new generation. */
export interface ClaimFields extends Identity {
  readonly token: string
  readonly owner: Owner
  readonly leaseMs: number
  /** Version of the slot that was read: an absent key's new `gen` is above it, so that pruning cannot bring `gen` back. */
  readonly floor: number
}

export interface ClaimEvent extends ClaimFields {
  readonly type: 'claim'
  /** A departure before this time (epoch milliseconds) is outside the window; null = the window is forever. */
  readonly since: number | null
  readonly onUnknown: 'suppress' | 'resend'
  /** The recorded owner is proven dead (same host and boot, process gone or another one). */
  readonly ownerDead: boolean
}

export interface OwnedFields {
  readonly gen: number
  readonly token: string
}

export interface RenewEvent extends OwnedFields {
  readonly type: 'renew'
  readonly leaseMs: number
}

export interface IntentEvent extends OwnedFields {
  readonly type: 'intent'
  /** Milliseconds until the sender must have stopped. */
  readonly deadlineMs: number
  /** Milliseconds after the deadline until somebody else may declare the outcome unknown. */
  readonly graceMs: number
  readonly payloadHash: string | null
}

/** Proof of departure from anybody, at any time. `gen: null` attributes it to the record's current generation. */
export interface SentEvent extends Identity {
  readonly type: 'sent'
  readonly kind: Evidence['kind']
  readonly gen: number | null
  readonly token: string | null
  readonly at: number
  readonly ref: string | null
  readonly by: string
  readonly owner: Owner
  readonly floor: number
}

export interface RejectEvent extends OwnedFields {
  readonly type: 'reject'
  readonly error: string
}

export interface ReleaseEvent extends OwnedFields {
  readonly type: 'release'
}

export interface ExpireEvent {
  readonly type: 'expire'
  readonly ownerDead: boolean
  /** The sender itself gives up (ambiguous failure, deadline); null when somebody else looks at the lease. */
  readonly self: OwnedFields | null
  readonly error: string | null
}

export interface ResolveEvent {
  readonly type: 'resolve'
  readonly verdict: 'sent' | 'not-sent' | 'retry'
  readonly by: string
  readonly why: string
  readonly ref: string | null
  /** When set, only the unknown of exactly this claim may be resolved (a sender that knows it never dispatched). */
  readonly self: OwnedFields | null
}

export interface ReconcileEvent extends ClaimFields {
  readonly type: 'reconcile'
  readonly verdict: 'present' | 'absent' | 'cannot-tell'
  /** Epoch milliseconds (store clock) at which the look-up started, or the age of what it read. */
  readonly asOf: number
  readonly settleMs: number
  readonly ref: string | null
  readonly by: string
}

export type Event =
  | ClaimEvent
  | RenewEvent
  | IntentEvent
  | SentEvent
  | RejectEvent
  | ReleaseEvent
  | ExpireEvent
  | ResolveEvent
  | ReconcileEvent

/**
 * Why an event changes nothing. `fenced`: another claim owns the key now. `not-settled`: a look-up that found nothing is
 * not trusted yet. `nothing-to-do`: the state does not know this event.
 */
export type Refusal = 'already-sent' | 'in-progress' | 'unresolved' | 'fenced' | 'not-settled' | 'nothing-to-do'

export type Transition =
  | {
      readonly ok: true
      readonly next: Rec
      /** A second, different departure was proven. */ readonly duplicate: boolean
    }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * The one transition function of the gate: pure and total. Every store and every command goes through it.
 * @param rec the current record, null when absent
 * @param now epoch milliseconds of the store's clock
 */
export function step(rec: Rec | null, event: Event, now: number): Transition {
  switch (event.type) {
    case 'claim':
      return claim(rec, event, now)
    case 'renew':
      return renew(rec, event, now)
    case 'intent':
      return intent(rec, event, now)
    case 'sent':
      return sent(rec, event, now)
    case 'reject':
      return reject(rec, event)
    case 'release':
      return release(rec, event)
    case 'expire':
      return expire(rec, event, now)
    case 'resolve':
      return resolve(rec, event, now)
    case 'reconcile':
      return reconcile(rec, event, now)
  }
}

const refuse = (refusal: Refusal): Transition => ({ ok: false, refusal })
const accept = (next: Rec, duplicate = false): Transition => ({ ok: true, next, duplicate })
const owns = (rec: Rec, { gen, token }: OwnedFields) => rec.gen === gen && rec.token === token

function claim(rec: Rec | null, event: ClaimEvent, now: number): Transition {
  if (rec === null) return accept(newClaim(null, event, now))
  switch (rec.state) {
    case 'released':
      return accept(newClaim(rec, event, now))
    // Nothing has left while a claim has no intent, so a dead lease is free to take; the fence stops its late owner.
    case 'claimed':
      return event.ownerDead || now >= rec.leaseUntil ? takeOver(rec, event, now) : refuse('in-progress')
    // Something may have left: never stolen, only declared unknown by `expire`.
    case 'sending':
      return refuse('in-progress')
    case 'sent':
      return isBefore(rec.sentAt, event.since)
        ? accept(newClaim(null, withFloorOf(rec, event), now))
        : refuse('already-sent')
    case 'unknown':
      return claimUnknown(rec, event, now)
  }
}

function takeOver(rec: Rec, event: ClaimEvent, now: number): Transition {
  return rec.doubt && event.onUnknown === 'suppress' ? refuse('unresolved') : accept(newClaim(rec, event, now))
}

function claimUnknown(rec: Rec, event: ClaimEvent, now: number): Transition {
  if (isBefore(rec.deadlineAt, event.since)) {
    const fresh = newClaim(null, withFloorOf(rec, event), now)
    return accept(
      audited(fresh, {
        at: now,
        by: 'gate',
        verdict: 'window-over',
        why: 'the unknown outcome lies before the window',
      }),
    )
  }
  if (event.onUnknown === 'suppress') return refuse('unresolved')
  const again = { ...newClaim(rec, event, now), doubt: true }
  return accept(audited(again, { at: now, by: 'gate', verdict: 'resend', why: 'onUnknown is resend' }))
}

const isBefore = (time: number | null, since: number | null) => time !== null && since !== null && time < since
const withFloorOf = <E extends ClaimFields>(rec: Rec, event: E): E => ({ ...event, floor: rec.gen })
const audited = (rec: Rec, entry: Audit): Rec => ({ ...rec, audit: [...rec.audit, entry] })

/** A claim of the next generation. `rec` is what carries on from earlier attempts of the same window. */
function newClaim(rec: Rec | null, event: ClaimFields, now: number): Rec {
  return {
    v: 1,
    hash: event.hash,
    key: event.key,
    channel: event.channel,
    // The same for every attempt of a window, whatever the later caller computed.
    providerKey: rec?.providerKey ?? event.providerKey,
    gen: (rec?.gen ?? event.floor) + 1,
    token: event.token,
    state: 'claimed',
    owner: event.owner,
    leaseUntil: now + event.leaseMs,
    intentAt: null,
    deadlineAt: rec?.deadlineAt ?? null,
    doubt: rec?.doubt ?? false,
    attempt: rec?.attempt ?? 0,
    payloadHash: rec?.payloadHash ?? null,
    sentAt: null,
    evidence: rec?.evidence ?? [],
    audit: rec?.audit ?? [],
    error: null,
  }
}

function renew(rec: Rec | null, event: RenewEvent, now: number): Transition {
  if (rec === null || rec.state !== 'claimed' || !owns(rec, event)) return refuse('fenced')
  return accept({ ...rec, leaseUntil: now + event.leaseMs })
}

/** The load-bearing fence: durable before the first byte leaves. */
function intent(rec: Rec | null, event: IntentEvent, now: number): Transition {
  if (rec?.state === 'sent') return refuse('already-sent')
  if (rec === null || rec.state !== 'claimed' || !owns(rec, event)) return refuse('fenced')
  const deadlineAt = Math.max(now + event.deadlineMs, rec.deadlineAt ?? 0)
  return accept({
    ...rec,
    state: 'sending',
    intentAt: now,
    deadlineAt,
    leaseUntil: deadlineAt + event.graceMs,
    attempt: rec.attempt + 1,
    payloadHash: event.payloadHash ?? rec.payloadHash,
  })
}

/** Joins evidence: monotone, commutative, idempotent, accepted from any state and any generation. */
function sent(rec: Rec | null, event: SentEvent, now: number): Transition {
  const base = rec ?? newClaim(null, { ...event, token: event.token ?? '', leaseMs: 0 }, now)
  const { kind, token, at, ref, by } = event
  const proof: Evidence = { kind, gen: event.gen ?? base.gen, token, at, ref, by }
  const same = (other: Evidence) => other.kind === kind && other.gen === proof.gen && other.token === token
  const known = base.evidence.some(same)
  const evidence = known ? base.evidence : [...base.evidence, proof]
  const duplicate = !known && kind === 'send' && base.evidence.some((other) => other.kind === 'send')
  return accept(
    {
      ...base,
      gen: Math.max(base.gen, proof.gen),
      state: 'sent',
      sentAt: lastDeparture(evidence),
      doubt: false,
      evidence,
      error: null,
    },
    duplicate,
  )
}

/** When the window starts: the latest direct departure, or the earliest indirect sign of one. */
function lastDeparture(evidence: readonly Evidence[]): number {
  const times = (direct: boolean) => evidence.filter(({ kind }) => (kind === 'send') === direct).map(({ at }) => at)
  const direct = times(true)
  return direct.length > 0 ? Math.max(...direct) : Math.min(...times(false))
}

/** A definite "nothing left" from the sender itself. */
function reject(rec: Rec | null, event: RejectEvent): Transition {
  if (rec?.state === 'sent') return refuse('already-sent')
  if (rec === null || rec.state !== 'sending' || !owns(rec, event)) return refuse('fenced')
  return accept(freed(rec, event.error))
}

function release(rec: Rec | null, event: ReleaseEvent): Transition {
  if (rec?.state === 'sent') return refuse('already-sent')
  if (rec === null || rec.state !== 'claimed' || !owns(rec, event)) return refuse('fenced')
  return accept(freed(rec, null))
}

/** Free again, unless an earlier attempt is still undecided: then the doubt must stay visible. */
const freed = (rec: Rec, error: string | null): Rec => ({
  ...rec,
  state: rec.doubt ? 'unknown' : 'released',
  error: error ?? rec.error,
})

/** An intent without an answer becomes unknown, never absent; so does a dead claim that inherited a doubt. */
function expire(rec: Rec | null, event: ExpireEvent, now: number): Transition {
  if (rec?.state === 'sent') return refuse('already-sent')
  if (rec === null || !(rec.state === 'sending' || (rec.state === 'claimed' && rec.doubt)))
    return refuse('nothing-to-do')
  if (event.self !== null && !owns(rec, event.self)) return refuse('fenced')
  if (event.self === null && !event.ownerDead && now < rec.leaseUntil) return refuse('in-progress')
  const error =
    event.error ??
    (event.ownerDead
      ? 'the sending process died before it could report'
      : 'the sender did not report before its deadline')
  return accept({ ...rec, state: 'unknown', error })
}

function resolve(rec: Rec | null, event: ResolveEvent, now: number): Transition {
  const refusal = notUnknown(rec)
  if (rec === null || refusal !== null) return refuse(refusal ?? 'nothing-to-do')
  if (event.self !== null && !owns(rec, event.self)) return refuse('fenced')
  const entry = audited(rec, { at: now, by: event.by, verdict: event.verdict, why: event.why })
  if (event.verdict !== 'sent')
    return accept({ ...entry, state: 'released', doubt: false, leaseUntil: Math.min(rec.leaseUntil, now) })
  const { by, ref } = event
  return sent(
    entry,
    { ...rec, type: 'sent', kind: 'resolve', gen: null, token: null, at: rec.intentAt ?? now, ref, by, floor: rec.gen },
    now,
  )
}

function reconcile(rec: Rec | null, event: ReconcileEvent, now: number): Transition {
  const refusal = notUnknown(rec)
  if (rec === null || refusal !== null) return refuse(refusal ?? 'nothing-to-do')
  if (event.verdict === 'cannot-tell') return refuse('unresolved')
  if (event.verdict === 'present') {
    const { by, ref } = event
    return sent(
      rec,
      { ...rec, type: 'sent', kind: 'probe', gen: null, token: null, at: rec.intentAt ?? now, ref, by, floor: rec.gen },
      now,
    )
  }
  // A look-up is trusted only when it began after every sender had to be quiet and the provider had time to settle.
  const settledAt = rec.deadlineAt === null ? Infinity : rec.deadlineAt + event.settleMs
  if (Math.min(event.asOf, now) <= settledAt) return refuse('not-settled')
  const why = `a look-up as of ${new Date(event.asOf).toISOString()} found nothing`
  const again = { ...newClaim(rec, event, now), doubt: false }
  return accept(audited(again, { at: now, by: event.by, verdict: 'absent', why }))
}

function notUnknown(rec: Rec | null): Refusal | null {
  switch (rec?.state) {
    case 'unknown':
      return null
    case 'sent':
      return 'already-sent'
    case 'claimed':
    case 'sending':
      return 'in-progress'
    default:
      return 'nothing-to-do'
  }
}
