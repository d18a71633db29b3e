import type { Receipt } from '../outcome.js'
import type { Marker } from '../markers/marker.js'
import type { Evidence, Identity, Rec } from '../record.js'

export interface ReceiptNotes {
  readonly recorded?: boolean
  readonly mismatch?: boolean
}

/** What is known of a key from its record; `null` is absent. */
export function receiptOf(identity: Identity, rec: Rec | null, notes: ReceiptNotes = {}): Receipt {
  const { hash, key, channel } = identity
  return {
    hash,
    key,
    channel,
    gen: rec?.gen ?? 0,
    state: rec?.state ?? 'absent',
    attempt: rec?.attempt ?? 0,
    sentAt: rec?.sentAt ?? null,
    ref: refIn(rec?.evidence ?? []),
    evidence: rec?.evidence ?? [],
    providerKey: rec?.providerKey ?? identity.providerKey,
    recorded: notes.recorded ?? true,
    mismatch: notes.mismatch ?? false,
    error: rec?.error ?? null,
  }
}

export function receiptOfMarker(identity: Identity, marker: Marker): Receipt {
  const { gen, sentAt, evidence } = marker
  return { ...receiptOf(identity, null), gen, state: 'sent', sentAt, evidence, ref: refIn(evidence) }
}

/** For a marker that cannot be read: it may stand for a departure. */
export function receiptOfDamage(identity: Identity, error: string): Receipt {
  return { ...receiptOf(identity, null), state: 'unknown', error }
}

const refIn = (evidence: readonly Evidence[]) => evidence.find(({ ref }) => ref !== null)?.ref ?? null
