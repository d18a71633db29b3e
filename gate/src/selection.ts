import type { Rec } from './record.js'
import type { ListQuery } from './store.js'

/** Whether a readable record belongs to a listing. */
export function isListed(rec: Rec, { states, prefix }: ListQuery): boolean {
  return (states === undefined || states.includes(rec.state)) && (prefix === undefined || rec.key.startsWith(prefix))
}

/** Whether pruning may remove a record: only what is decided and old. */
export function isPrunable(rec: Rec | null, before: number): boolean {
  if (rec?.state === 'sent') return rec.sentAt !== null && rec.sentAt < before
  return rec?.state === 'released' && rec.leaseUntil < before
}

/** Whether a listing shows damaged records: always, unless only decided states are asked for. */
export function selectsDamaged({ states }: ListQuery): boolean {
  return states === undefined || states.includes('unknown')
}
