import type { Check, Receipt } from '../outcome.js'
import type { Rec } from '../record.js'
import { isDead } from '../owner.js'
import { readSlot } from '../transact.js'
import type { Call } from './call.js'
import { report } from './decide.js'
import { readMarked } from './marked.js'
import { receiptOf, receiptOfDamage, receiptOfMarker } from './receipt.js'

/** Reads what a claim would meet now. Changes nothing. */
export async function check(call: Call): Promise<Check> {
  const answer = await decide(call)
  const decision = (
    { sent: 'skipped', unknown: 'unknown', 'in-progress': 'in-progress', 'not-sent': 'not-sent' } as const
  )[answer.decision]
  report(call, { decision, reason: 'check', gen: answer.receipt.gen })
  return answer
}

async function decide(call: Call): Promise<Check> {
  const marked = await readMarked(call)
  if (marked.kind === 'sent') return { decision: 'sent', receipt: receiptOfMarker(call.identity, marked.marker) }
  if (marked.kind === 'damaged')
    return { decision: 'unknown', receipt: receiptOfDamage(call.identity, marked.error.message) }
  const { rec } = await readSlot(call.settings.store, call.identity)
  const receipt: Receipt = receiptOf(call.identity, rec)
  return { decision: decisionOf(rec, await call.settings.store.now(), call), receipt }
}

function decisionOf(rec: Rec | null, now: number, call: Call): Check['decision'] {
  const since = call.window.since(now)
  const before = (time: number | null) => since !== null && time !== null && time < since
  switch (rec?.state) {
    case undefined:
    case 'released':
      return 'not-sent'
    case 'sent':
      return before(rec.sentAt) ? 'not-sent' : 'sent'
    case 'unknown':
      return before(rec.deadlineAt) ? 'not-sent' : 'unknown'
    case 'sending':
      return now >= rec.leaseUntil || isDead(rec.owner) ? 'unknown' : 'in-progress'
    case 'claimed': {
      if (now < rec.leaseUntil && !isDead(rec.owner)) return 'in-progress'
      return rec.doubt ? 'unknown' : 'not-sent'
    }
  }
}
