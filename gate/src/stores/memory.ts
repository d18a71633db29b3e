import { systemClock } from '../clock.js'
import type { Clock } from '../clock.js'
import { decodeRecord, encodeRecord } from '../record.js'
import type { KeyHash, Rec } from '../record.js'
import { isListed, isPrunable } from '../selection.js'
import type { CasResult, Listed, ListQuery, Slot, Store } from '../store.js'

interface Cell {
  version: number
  text: string | null
}

/** A store of this process alone: for tests and for deduplication within one process. Survives nothing. */
export function memoryStore(options: { readonly clock?: Pick<Clock, 'now'> } = {}): Store {
  const clock = options.clock ?? systemClock
  const cells = new Map<KeyHash, Cell>()

  // Records are kept as text, so that no caller can change what is stored by changing an object.
  const slot = (hash: KeyHash): Slot => {
    const cell = cells.get(hash)
    if (cell === undefined) return { version: 0, rec: null }
    return {
      version: cell.version,
      rec: cell.text === null ? null : decodeRecord(cell.text, { where: `memory:${hash}`, version: cell.version }),
    }
  }

  async function cas(hash: KeyHash, expect: number, next: Rec): Promise<CasResult> {
    const current = slot(hash)
    if (current.version !== expect) return { ok: false, current }
    cells.set(hash, { version: expect + 1, text: encodeRecord(next) })
    return { ok: true, version: expect + 1 }
  }

  async function* list(query: ListQuery): AsyncGenerator<Listed> {
    for (const hash of [...cells.keys()]) {
      const { version, rec } = slot(hash)
      if (rec !== null && isListed(rec, query)) yield { hash, version, rec }
    }
  }

  async function prune(query: { readonly before: number }): Promise<number> {
    const doomed = [...cells].filter(([hash]) => isPrunable(slot(hash).rec, query.before))
    for (const [, cell] of doomed) Object.assign(cell, { version: cell.version + 1, text: null })
    return doomed.length
  }

  return {
    name: 'memory',
    caps: { scope: 'process', clock: 'host', durable: 'none' },
    read: async (hash) => slot(hash),
    cas,
    now: async () => clock.now(),
    list,
    prune,
    close: async () => {},
  }
}
