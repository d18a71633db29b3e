import type { KeyHash, Rec, State } from './record.js'

/** Per key, grows by every successful write and is never reused; 0 means that nothing was ever written. */
export type Version = number

/**
 * What a store holds for one key. `rec: null` is absent: never written (version 0) or pruned. After a prune the version
 * stays at or above the highest version this key ever had, so that `gen`, which the gate derives from it, never goes back.
 * A store with a store-wide floor may answer that floor for every absent key.
 */
export interface Slot {
  readonly version: Version
  readonly rec: Rec | null
}

/** One listed key. A damaged record is listed with `rec: null` and the reason, never left out. */
export type Listed =
  | { readonly hash: KeyHash; readonly version: Version; readonly rec: Rec }
  | { readonly hash: KeyHash; readonly version: Version; readonly rec: null; readonly corrupt: string }

export interface StoreCaps {
  /** Who is excluded by a claim: this process, every process of this host, every host that reaches the store. */
  readonly scope: 'process' | 'host' | 'network'
  /** Whose clock `now` reads. */
  readonly clock: 'host' | 'store'
  /** What a committed write survives: nothing, the death of the process, the loss of power. */
  readonly durable: 'none' | 'process' | 'power'
}

export interface ListQuery {
  /** Only these states; damaged records are listed whenever `unknown` is asked for or `states` is absent. */
  readonly states?: readonly State[]
  /** Only keys whose readable text starts so; a damaged record has no text and is always listed. */
  readonly prefix?: string
}

export type CasResult =
  { readonly ok: true; readonly version: Version } | { readonly ok: false; readonly current: Slot }

/**
 * Where records live. One primitive, compare-and-set on the version; every rule is in `step`.
 *
 * Errors of every method: StoreUnavailable (with `kind`) when the store cannot be read or written.
 */
export interface Store {
  /** Short word for messages and reports: `files`, `memory`, `sqlite`, `postgres`, `redis`. */
  readonly name: string
  readonly caps: StoreCaps
  /**
   * What a key that nobody has read most probably holds, for a store where a refused compare-and-set costs no more than a
   * read: the gate then tries the write at once. Absent where reading first is cheaper.
   */
  assume?(): Slot
  /** @throws CorruptRecord when a record exists but cannot be read; its `version` is the one to expect when repairing. */
  read(hash: KeyHash): Promise<Slot>
  /**
   * Writes `next` if and only if the key's version still is `expect` (the version of a Slot or of a CorruptRecord).
   * Resolves after the write is as durable as `caps.durable` says. On `ok: false` nothing was written by this call.
   * A lost reply must surface as StoreUnavailable with `lostReply: true`; the gate then reads back and looks for its own write.
   * @throws CorruptRecord when the key moved on and what stands there now cannot be read
   */
  cas(hash: KeyHash, expect: Version, next: Rec): Promise<CasResult>
  /**
   * Epoch milliseconds of the store's clock. A network store may answer from an earlier reading plus its own monotonic
   * clock, to save the round trip: no rule about duplicates under `suppress` depends on time.
   */
  now(): Promise<number>
  list(query: ListQuery): AsyncIterable<Listed>
  /**
   * Removes records in state `sent` with `sentAt` before the given time and `released` ones with `leaseUntil` before it;
   * never `claimed`, `sending`, `unknown` or damaged ones. Keeps the version floor.
   * @returns how many keys became absent
   */
  prune(query: { readonly before: number }): Promise<number>
  /** Idempotent. */
  close(): Promise<void>
}
