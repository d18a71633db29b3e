import { CorruptRecord, StoreUnavailable } from './errors.js'
import { encodeRecord } from './record.js'
import type { Identity, KeyHash, Rec } from './record.js'
import { detachedOwner } from './owner.js'
import type { Transition } from './step.js'
import type { CasResult, Slot, Store, Version } from './store.js'

/** Decides the next record from what stands in the store; a pure composition of `step`. */
export type Plan = (slot: Slot, now: number) => Transition

export type Applied =
  | { readonly ok: true; readonly rec: Rec; readonly duplicate: boolean; readonly now: number }
  | {
      readonly ok: false
      readonly refusal: Extract<Transition, { ok: false }>['refusal']
      readonly rec: Rec | null
      readonly now: number
    }

/** Each lost race means that another writer got on, so this many in a row means that something is broken. */
const mostRaces = 100

/** The version of each record that this process has written and may write again: saves reading it back. */
const versions = new WeakMap<Rec, Version>()

/**
 * Applies a plan by compare-and-set until it is written or refused. A damaged record takes part as `unknown`.
 * Starts from `known`, a record that an earlier call wrote, or from what the store assumes of a key: if that is wrong, the
 * compare-and-set says so. Only what was read is taken for a refusal.
 * @throws StoreUnavailable
 */
export async function transact(
  store: Store,
  identity: Identity,
  plan: Plan,
  known: object | null = null,
): Promise<Applied> {
  const assumed = assumedSlot(store, known)
  let slot = assumed ?? (await readSlot(store, identity))
  let certain = assumed === null
  for (let race = 0; race < mostRaces; race += 1) {
    const now = await store.now()
    const transition = plan(slot, now)
    const settled = !transition.ok || (slot.rec !== null && encodeRecord(slot.rec) === encodeRecord(transition.next))
    if (settled && !certain) slot = await readSlot(store, identity)
    else if (!transition.ok) return { ok: false, refusal: transition.refusal, rec: slot.rec, now }
    else if (settled) return { ok: true, rec: transition.next, duplicate: transition.duplicate, now }
    else {
      const result = await compareAndSet(store, identity, slot.version, transition.next)
      if (result.ok) return written(transition, result.version, now)
      slot = result.current
    }
    certain = true
  }
  throw new StoreUnavailable(
    `The ${store.name} store refused ${mostRaces} writes of one key in a row, each time for another writer.`,
    { kind: 'busy' },
  )
}

function assumedSlot(store: Store, known: object | null): Slot | null {
  const rec = known as Rec | null
  const version = rec === null ? undefined : versions.get(rec)
  if (rec !== null && version !== undefined) return { version, rec }
  return rec === null ? (store.assume?.() ?? null) : null
}

function written({ next, duplicate }: Extract<Transition, { ok: true }>, version: Version, now: number): Applied {
  versions.set(next, version)
  return { ok: true, rec: next, duplicate, now }
}

/** Reads a key; a damaged record answers as one whose outcome is unknown, so that it is never taken for absent. */
export async function readSlot(store: Store, identity: Identity): Promise<Slot> {
  try {
    return await store.read(identity.hash)
  } catch (error) {
    return damagedSlot(error, identity)
  }
}

async function compareAndSet(store: Store, identity: Identity, expect: Version, next: Rec): Promise<CasResult> {
  try {
    return await store.cas(identity.hash, expect, next)
  } catch (error) {
    if (error instanceof StoreUnavailable && error.lostReply)
      return readBack(store, identity.hash, { expect, next, error })
    return { ok: false, current: damagedSlot(error, identity) }
  }
}

/** Whether a write whose answer was lost did take place: then the record itself says so. */
async function readBack(
  store: Store,
  hash: KeyHash,
  lost: { expect: Version; next: Rec; error: StoreUnavailable },
): Promise<CasResult> {
  const current = await store.read(hash)
  if (current.rec !== null && encodeRecord(current.rec) === encodeRecord(lost.next))
    return { ok: true, version: current.version }
  // Still the old version: the request may yet arrive, so neither "written" nor "not written" would be true.
  if (current.version === lost.expect) throw lost.error
  return { ok: false, current }
}

function damagedSlot(error: unknown, identity: Identity): Slot {
  if (!(error instanceof CorruptRecord)) throw error
  return { version: error.version, rec: unknownRecord(identity, { gen: error.version, error: error.message }) }
}

/** Stands in for a record or marker that cannot be read: it may stand for a departure. */
export function unknownRecord(identity: Identity, { gen, error }: { gen: number; error: string }): Rec {
  const { hash, key, channel, providerKey } = identity
  return {
    v: 1,
    hash,
    key,
    channel,
    providerKey,
    gen,
    token: '',
    state: 'unknown',
    owner: detachedOwner(),
    leaseUntil: 0,
    intentAt: null,
    deadlineAt: null,
    doubt: false,
    attempt: 0,
    payloadHash: null,
    sentAt: null,
    evidence: [],
    audit: [],
    error,
  }
}
