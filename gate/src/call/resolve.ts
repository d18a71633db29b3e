import type { Probe, Resolution, Resolved } from '../gate-api.js'
import { currentOwner } from '../owner.js'
import type { Rec } from '../record.js'
import { step } from '../step.js'
import { readSlot, transact, unknownRecord } from '../transact.js'
import type { Applied } from '../transact.js'
import { askProbe } from './ask-probe.js'
import type { Call } from './call.js'
import { adoptMarker, markerOf, readMarked } from './marked.js'
import { receiptOf } from './receipt.js'
import { expireIfDue, newToken } from './take-claim.js'
import { release } from './sync-step.js'

/** A person's decision about an unknown outcome, or about a marker that cannot be read. */
export async function resolve(call: Call, resolution: Resolution): Promise<Resolved> {
  const marked = await readMarked(call)
  await expireIfOld(call)
  if (marked.kind === 'sent') await adoptMarker(call, marked.marker)
  const applied = await transact(call.settings.store, call.identity, (slot, now) => {
    // A damaged marker beside no record: the doubt stands in the marker alone.
    const undecided = slot.rec === null || slot.rec.state === 'released'
    const rec =
      marked.kind === 'damaged' && undecided
        ? unknownRecord(call.identity, { gen: slot.version, error: marked.error.message })
        : slot.rec
    const { verdict, why } = resolution
    return step(
      rec,
      { type: 'resolve', verdict, why, by: resolution.by ?? call.settings.by, ref: resolution.ref ?? null, self: null },
      now,
    )
  })
  if (!applied.ok) return { ok: false, reason: applied.refusal, receipt: receiptOf(call.identity, applied.rec) }
  await settleMarker(call, applied.rec, marked.kind === 'damaged')
  return resolved(call, applied, resolution.verdict)
}

/** Asks a probe about an unknown outcome and writes its answer down. Never sends. */
export async function reconcile(call: Call, probe: Probe): Promise<Resolved> {
  const { store, settleMs, by } = call.settings
  await expireIfOld(call)
  const { rec: before } = await readSlot(store, call.identity)
  if (before?.state !== 'unknown')
    return {
      ok: false,
      reason: before?.state === 'sent' ? 'already-sent' : 'nothing-to-do',
      receipt: receiptOf(call.identity, before),
    }
  const startedAt = await store.now()
  const answer = await askProbe(call, probe)
  const token = newToken()
  const applied = await transact(store, call.identity, (slot, now) =>
    step(
      slot.rec,
      {
        ...call.identity,
        type: 'reconcile',
        verdict: answer.verdict,
        asOf: answer.asOf ?? startedAt,
        settleMs,
        ref: answer.ref,
        by,
        token,
        owner: currentOwner(),
        leaseMs: call.settings.leaseMs,
        floor: slot.version,
      },
      now,
    ),
  )
  if (!applied.ok)
    return {
      ok: false,
      reason: answer.why === '' ? applied.refusal : answer.why,
      receipt: receiptOf(call.identity, applied.rec),
    }
  if (applied.rec.state === 'claimed')
    return {
      ...(await resolved(call, applied, 'not-sent')),
      receipt: receiptOf(call.identity, await release(call, applied.rec)),
    }
  await settleMarker(call, applied.rec, false)
  return resolved(call, applied, 'sent')
}

async function expireIfOld(call: Call): Promise<void> {
  const { rec } = await readSlot(call.settings.store, call.identity)
  if (rec !== null) await expireIfDue(call, rec, await call.settings.store.now())
}

async function settleMarker(call: Call, rec: Rec, damaged: boolean): Promise<void> {
  const { markers, store } = call.settings
  if (markers === null) return
  if (rec.state === 'sent') await markers.put(markerOf(call, rec), call.window.since(await store.now()))
  else if (damaged) await markers.remove(call.identity.hash)
}

async function resolved(call: Call, { rec }: Extract<Applied, { ok: true }>, reason: string): Promise<Resolved> {
  call.settings.telemetry.emit('resolved', { ...call.subject(rec.gen), reason })
  return { ok: true, receipt: receiptOf(call.identity, rec) }
}
