import type { Rec } from '../record.js'

/** The time by which a record's age counts when pruning, epoch milliseconds; null while it must stay. */
export function settledAt(rec: Rec): number | null {
  if (rec.state === 'sent') return rec.sentAt
  return rec.state === 'released' ? rec.leaseUntil : null
}
