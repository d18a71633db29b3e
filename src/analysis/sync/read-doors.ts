import type { ReadEntry } from '../../catalogue/entries/read-entry.js'
import type { SyncRead } from './state-read.js'

/** What a call of a first-party function tells about the state it read. */
export type ReadSummary = Omit<SyncRead, 'node'>

/** The only way from the reads of a file to what is outside of it. Calls are named by their span in the file, and no answer holds a place in another one. */
export interface ReadDoors {
  /** The kind of state that a call reads by itself. */
  readonly state: (call: string) => ReadEntry['state'] | null
  /** What the functions tell that a call can enter, looked at from so many calls above. */
  readonly summary: (asked: { readonly call: string; readonly depth: number }) => ReadSummary | null
}

/** Whoever remembers what was found in a file stands between it and its doors. */
export interface ReadMemory {
  readonly doors: ReadDoors
  summary(name: string, make: () => ReadSummary | null): ReadSummary | null
  /** Wraps what is made once and used for many answers. */
  shared<Value>(make: () => Value): () => Value
}
