import { ProbeInconclusive } from '../errors.js'
import type { Probe } from '../gate-api.js'
import type { Outcome } from '../outcome.js'
import type { Rec } from '../record.js'
import { step } from '../step.js'
import { transact } from '../transact.js'
import { askProbe } from './ask-probe.js'
import type { Call } from './call.js'
import { rejected, skipped } from './decide.js'
import { heartbeat } from './heartbeat.js'
import { readMarked, recordMarker } from './marked.js'
import { receiptOf, receiptOfDamage } from './receipt.js'

/**
 * The look under the claim: the marker again (another clone's proof may have arrived), then the probe.
 * @returns null when nothing speaks against sending, else the answer of the call; the claim is settled then
 */
export async function syncStep(call: Call, claim: Rec, probe: Probe | null): Promise<Outcome<never> | null> {
  const marked = await readMarked(call).catch(async (error: unknown) => {
    await release(call, claim).catch(() => null)
    throw error
  })
  if (marked.kind === 'sent') {
    const { rec } = await recordMarker(call, marked.marker)
    return skipped(call, 'already-sent', receiptOf(call.identity, rec))
  }
  if (marked.kind === 'damaged') {
    await release(call, claim)
    return skipped(call, 'unresolved', receiptOfDamage(call.identity, marked.error.message))
  }
  return probe === null ? null : look(call, claim, probe)
}

async function look(call: Call, claim: Rec, probe: Probe): Promise<Outcome<never> | null> {
  const beats = heartbeat(call, claim)
  await call.at('in-probe')
  const answer = await askProbe(call, probe, beats.lost)
  await beats.stop()
  if (beats.lost.aborted) return skipped(call, 'in-progress', receiptOf(call.identity, null))
  if (answer.verdict === 'absent') return null
  if (answer.verdict === 'present') {
    const rec = await recordFinding(call, claim, answer.ref)
    return skipped(call, 'probe-found', receiptOf(call.identity, rec))
  }
  const rec = await release(call, claim)
  const error = new ProbeInconclusive(answer.why, { cause: answer.cause })
  return rejected(call, error, { receipt: receiptOf(call.identity, rec), reason: 'probe-inconclusive' })
}

async function recordFinding(call: Call, claim: Rec, ref: string | null): Promise<Rec | null> {
  const applied = await transact(call.settings.store, call.identity, (slot, now) =>
    step(
      slot.rec,
      {
        ...call.identity,
        type: 'sent',
        kind: 'probe',
        gen: claim.gen,
        token: null,
        at: now,
        ref,
        by: call.settings.by,
        owner: claim.owner,
        floor: slot.version,
      },
      now,
    ),
  )
  return applied.rec
}

/** Gives a claim back. Losing it meanwhile is no error: somebody else decides then. */
export async function release(call: Call, { gen, token }: Pick<Rec, 'gen' | 'token'>): Promise<Rec | null> {
  const applied = await transact(call.settings.store, call.identity, (slot, now) =>
    step(slot.rec, { type: 'release', gen, token }, now),
  )
  return applied.rec
}
