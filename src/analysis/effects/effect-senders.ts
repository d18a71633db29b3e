import type { EffectEntry } from '../../catalogue/entries/effect-entry.js'
import type { SenderEntry } from '../../catalogue/entries/sender-entry.js'

/**
 * Kinds that are not external: object storage belongs to the project like its database, and a model that is asked
 * changes nothing. Raw HTTP is judged by method and destination instead of by its client.
 */
const notExternal: ReadonlySet<EffectEntry['effect']> = new Set(['storage', 'model', 'http'])

/** The external effects of the catalogue as senders: both are matched by origin and path in one way. */
export function effectSenders(entries: readonly EffectEntry[]): SenderEntry[] {
  return entries
    .filter(({ effect }) => !notExternal.has(effect))
    .map(({ library, packages, ambient, members, commandObjects, idempotency, verified }) => ({
      provider: library,
      packages,
      channel: 'webhook',
      members,
      nearMisses: [],
      idempotency,
      verified,
      verifiedWith: [],
      ...(ambient === undefined ? {} : { ambient }),
      ...(commandObjects === undefined ? {} : { commandObjects }),
    }))
}
