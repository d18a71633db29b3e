import type { ClaimOptions, ClaimResult } from '../gate-api.js'
import { milliseconds } from '../duration.js'
import { detachedOwner } from '../owner.js'
import type { Call } from './call.js'
import { claimHandle } from './claim-handle.js'
import { report, skipped } from './decide.js'
import { heartbeat } from './heartbeat.js'
import { receiptOf } from './receipt.js'
import { skipIfMarked } from './skip-if-marked.js'
import { syncStep } from './sync-step.js'
import { takeClaim } from './take-claim.js'

/** Claims a key for a caller who does the work; the marker is read before and again under the claim. */
export async function claim(call: Call, options: ClaimOptions): Promise<ClaimResult> {
  const before = await skipIfMarked(call)
  if (typeof before === 'object') return before
  await call.at('before-claim')
  const leaseMs = options.lease === undefined ? call.settings.leaseMs : milliseconds(options.lease, 'lease')
  const owner = options.detached === true ? { owner: detachedOwner() } : {}
  const taken = await takeClaim(call, { before, probe: undefined, leaseMs, ...owner })
  if (!taken.ok) return skipped(call, taken.reason, receiptOf(call.identity, taken.rec))
  await call.at('after-claim')
  const answer = await syncStep(call, taken.rec, null)
  if (answer?.status === 'skipped') return answer
  report(call, { decision: 'claimed', reason: 'claimed', gen: taken.rec.gen })
  const { gen, token } = taken.rec
  const beats = options.detached === true ? null : heartbeat(call, taken.rec, leaseMs)
  return { status: 'claimed', key: call.identity.key, claim: claimHandle(call, { gen, token, rec: taken.rec }, beats) }
}
