import { CorruptRecord, StoreUnavailable } from '../errors.js'
import { departedAt } from '../markers/codec.js'
import type { Marker } from '../markers/marker.js'
import type { Rec } from '../record.js'
import { step } from '../step.js'
import { readSlot, transact } from '../transact.js'
import { currentOwner } from '../owner.js'
import type { Call } from './call.js'

/** What the marker layer says about a call: nothing in this window (`before` = an older departure), sent, or damaged. */
export type Marked =
  | { readonly kind: 'none'; readonly before: number }
  | { readonly kind: 'sent'; readonly marker: Marker }
  | { readonly kind: 'damaged'; readonly error: CorruptRecord }

/** @throws StoreUnavailable */
export async function readMarked(call: Call): Promise<Marked> {
  const { markers, store } = call.settings
  if (markers === null) return { kind: 'none', before: 0 }
  try {
    const marker = await markers.read(call.identity.hash)
    if (marker === null) return { kind: 'none', before: 0 }
    const since = call.window.since(await store.now())
    return since !== null && departedAt(marker) < since
      ? { kind: 'none', before: departedAt(marker) }
      : { kind: 'sent', marker }
  } catch (error) {
    if (error instanceof CorruptRecord) return { kind: 'damaged', error }
    throw error
  }
}

/**
 * A marker decides an unknown record: the proof came with git, or this host died between marker and record. The marker
 * alone silences the key, so a store that does not answer is no reason to fail.
 */
export async function adoptMarker(call: Call, marker: Marker): Promise<void> {
  try {
    const { rec } = await readSlot(call.settings.store, call.identity)
    if (rec?.state !== 'unknown') return
    const applied = await recordMarker(call, marker)
    if (applied.ok) call.settings.telemetry.emit('resolved', { ...call.subject(applied.rec.gen), reason: 'marker' })
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
}

/** Joins a marker's proof into the record. */
export function recordMarker(call: Call, marker: Marker) {
  const ref = marker.evidence.find((proof) => proof.ref !== null)?.ref ?? null
  return transact(call.settings.store, call.identity, (slot, now) =>
    step(
      slot.rec,
      {
        ...call.identity,
        type: 'sent',
        kind: 'marker',
        gen: null,
        token: null,
        at: marker.sentAt,
        ref,
        by: call.settings.by,
        owner: currentOwner(),
        floor: slot.version,
      },
      now,
    ),
  )
}

/** The marker that a record in state `sent` stands for. */
export function markerOf(call: Call, rec: Pick<Rec, 'hash' | 'channel' | 'gen' | 'evidence' | 'sentAt'>): Marker {
  const { hash, channel, gen, evidence } = rec
  const alg = call.settings.secret === null ? 'sha256' : 'hmac-sha256'
  return { v: 1, hash, alg, channel, gen, sentAt: rec.sentAt ?? 0, evidence }
}
