import { isDead } from './owner.js'
import { isListed, selectsDamaged } from './selection.js'
import type { Settings } from './settings.js'
import { step } from './step.js'
import type { Listed, ListQuery, Store } from './store.js'

/** The store's keys as they read now, then damaged markers: both may stand for something that left. */
export async function* listAll({ store, markers }: Settings, query: ListQuery): AsyncGenerator<Listed> {
  yield* listAsOfNow(store, query)
  if (markers === null || !selectsDamaged(query)) return
  for await (const marker of markers.list()) {
    if ('corrupt' in marker) yield { hash: marker.hash, version: 0, rec: null, corrupt: marker.corrupt }
  }
}

/**
 * A sender that died, or that let its deadline pass, has left `sending` behind. Nobody may have called for its key since,
 * so the listing itself says `unknown`; the record is rewritten by the next call or by `resolve`.
 */
async function* listAsOfNow(store: Store, query: ListQuery): AsyncGenerator<Listed> {
  const { states } = query
  const now = await store.now()
  const wider =
    states?.includes('unknown') === true
      ? { ...query, states: [...new Set([...states, 'sending', 'claimed'] as const)] }
      : query
  for await (const listed of store.list(wider)) {
    const current = listed.rec === null ? listed : asOfNow(listed, now)
    if (current.rec === null || isListed(current.rec, query)) yield current
  }
}

function asOfNow(listed: Extract<Listed, { rec: object }>, now: number): Listed {
  const expired = step(
    listed.rec,
    { type: 'expire', ownerDead: isDead(listed.rec.owner), self: null, error: null },
    now,
  )
  return expired.ok ? { ...listed, rec: expired.next } : listed
}
