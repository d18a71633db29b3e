import type { KeyHash, Store } from 'sendgate'

/**
 * What the contract needs to know of one kind of store. A place is whatever tells two databases apart: a folder, a file, a
 * table, a prefix. Optional members switch cases on; a missing one skips its cases visibly, with the reason.
 */
export interface StoreSubject {
  readonly name: string
  /** Opens a store on a place. Two stores on one place share their records. */
  open(place: string): Store | Promise<Store>
  /** A new, empty place. */
  fresh(): string | Promise<string>
  /**
   * URL of an ES module that exports `open(place)` with the meaning above. Cases with several processes load it in each.
   * Absent for a store that lives in one process.
   */
  readonly module?: string | undefined
  /** Replaces the stored text of a key behind the store's back. */
  damage?(place: string, hash: KeyHash, text: string): void | Promise<void>
  /** Makes a place fail (permissions, a stopped server); the returned function mends it. */
  breakPlace?(place: string): Promise<() => Promise<void>>
  /** Opens a store whose connection can lose the server's replies. */
  openLossy?(place: string): Promise<LossyStore>
  /** Number of keys in the case of many keys. Default 1,000. */
  readonly manyKeys?: number
  /** Operations of each of the 8 processes in the linearizability case. Default 150. */
  readonly operations?: number
}

export interface LossyStore {
  readonly store: Store
  /** From now on the server gets every request and its replies are dropped, until `heal`. */
  loseReplies(): void
  heal(): void
  close(): Promise<void>
}

/** The two functions of a test runner that the suite uses; those of vitest and of node:test fit. */
export interface ContractRunner {
  describe(name: string, body: () => void): unknown
  readonly it: ((name: string, body: () => Promise<void>) => unknown) & {
    skip(name: string, body: () => Promise<void>): unknown
  }
}

/** One sentence of the contract. `needs` names the optional members without which it is skipped. */
export interface ContractCase {
  readonly name: string
  readonly needs?: readonly ('module' | 'damage' | 'breakPlace' | 'openLossy')[]
  run(subject: StoreSubject): Promise<void>
}
