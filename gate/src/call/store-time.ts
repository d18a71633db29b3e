import type { Clock } from '../clock.js'
import type { Store } from '../store.js'

/** The store's time, or this host's when the store does not answer: for facts that must be written down anyway. */
export async function nowOr(store: Store, clock: Clock): Promise<number> {
  return store.now().catch(() => clock.now())
}
