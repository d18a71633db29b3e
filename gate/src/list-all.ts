import { selectsDamaged } from './selection.js'
import type { Settings } from './settings.js'
import type { Listed, ListQuery } from './store.js'

/** The store's keys, then damaged markers: both may stand for something that left. */
export async function* listAll({ store, markers }: Settings, query: ListQuery): AsyncGenerator<Listed> {
  yield* store.list(query)
  if (markers === null || !selectsDamaged(query)) return
  for await (const marker of markers.list()) {
    if ('corrupt' in marker) yield { hash: marker.hash, version: 0, rec: null, corrupt: marker.corrupt }
  }
}
