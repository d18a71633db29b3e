import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '../errors.js'
import { decodeRecord, encodeRecord, type KeyHash, type Rec } from '../record.js'
import { isListed } from '../selection.js'
import type { CasResult, Listed, ListQuery, Slot, Store, StoreCaps, Version } from '../store.js'
import { listed } from './listed.js'
import { settledAt } from './settled-at.js'
import { chooseDriver, type SqliteDriver } from './sqlite-driver.js'
import { isBusy, sqliteFailure } from './sqlite-failure.js'
import { SqliteFile } from './sqlite-file.js'

export interface SqliteOptions {
  /** The database file; its folder is created when missing. */
  readonly path: string
  /** Default `auto`: the first of node:sqlite, better-sqlite3 and libsql whose SQLite is safe with WAL, else an affected one with a rollback journal. */
  readonly driver?: SqliteDriver | 'auto'
  /** `truncate` keeps (or converts) the file to a rollback journal, so that processes with affected libraries can join. Default `auto`. */
  readonly journal?: 'auto' | 'truncate'
  /** Milliseconds to go on trying while other processes hold the lock. Default 10,000. */
  readonly busyTimeout?: number
  /** Replaces the host's clock (epoch milliseconds); for tests. */
  readonly now?: () => number
}

const PAGE = 500

/**
 * Records in one SQLite file: excludes every process of this host. Every write is `BEGIN IMMEDIATE`, compare, upsert,
 * commit with `synchronous = FULL`. Opens on first use.
 */
export function sqliteStore(options: SqliteOptions): Store {
  return new SqliteStore(options)
}

class SqliteStore implements Store {
  readonly name = 'sqlite'
  readonly caps: StoreCaps = { scope: 'host', clock: 'host', durable: 'power' }
  readonly #options: SqliteOptions
  readonly #path: string
  readonly #patience: number
  #file: SqliteFile | null = null

  constructor(options: SqliteOptions) {
    if (typeof options.path !== 'string' || options.path === '' || options.path === ':memory:') {
      throw new UsageError(
        'sqliteStore needs `path`, the file that all processes share. For one process alone use memoryStore().',
      )
    }
    this.#options = options
    this.#path = resolve(options.path)
    this.#patience = options.busyTimeout ?? 10_000
  }

  read(hash: KeyHash): Promise<Slot> {
    return this.#patiently((file) => this.#slot(hash, file.read(hash)))
  }

  cas(hash: KeyHash, expect: Version, next: Rec): Promise<CasResult> {
    const text = encodeRecord(next)
    return this.#patiently((file): CasResult => {
      const row = { hash, state: next.state, settledAt: settledAt(next), rec: text }
      const outcome = file.writing(() => file.replace(expect, row))
      return outcome.written
        ? { ok: true, version: outcome.version }
        : { ok: false, current: this.#slot(hash, outcome) }
    })
  }

  async now(): Promise<number> {
    return (this.#options.now ?? Date.now)()
  }

  async *list(query: ListQuery): AsyncIterable<Listed> {
    const states = query.states ?? null
    for (let after = ''; ;) {
      const rows = await this.#patiently((file) => file.page(after, states, PAGE))
      for (const row of rows) {
        const hash = row.hash as KeyHash
        const found = listed(hash, row.version, { text: row.rec, where: this.#where(hash) })
        if (found.rec === null || isListed(found.rec, query)) yield found
      }
      const last = rows.at(-1)
      if (last === undefined || rows.length < PAGE) return
      after = last.hash
    }
  }

  async prune(query: { readonly before: number }): Promise<number> {
    let pruned = 0
    for (;;) {
      const removed = await this.#patiently((file) => file.writing(() => file.remove(query.before, PAGE)))
      pruned += removed
      if (removed < PAGE) return pruned
    }
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    file?.close()
  }

  #slot(hash: KeyHash, { version, rec }: { version: number; rec: string | null }): Slot {
    return { version, rec: rec === null ? null : decodeRecord(rec, { where: this.#where(hash), version }) }
  }

  readonly #where = (hash: KeyHash) => `Row ${hash} of the SQLite database ${this.#path}`

  /**
   * Runs one synchronous piece of work, again while others hold the lock. The drivers block the thread while they wait, so
   * each wait is short and the rest of the patience is spent asleep: deadlines of other sends still fire.
   */
  async #patiently<T>(work: (file: SqliteFile) => T): Promise<T> {
    const end = performance.now() + this.#patience
    for (let wait = 2; ; wait = Math.min(wait * 2, 100)) {
      try {
        this.#file ??= this.#open()
        return work(this.#file)
      } catch (error) {
        if (!isBusy(error)) this.#forget()
        if (!isBusy(error) || performance.now() >= end) throw sqliteFailure(error, this.#path)
        await sleep(wait * (0.5 + Math.random()))
      }
    }
  }

  /** After a failure that is not a held lock, the next call starts from a new connection. */
  #forget(): void {
    const file = this.#file
    this.#file = null
    try {
      file?.close()
    } catch {
      // The failure that led here is the one to report.
    }
  }

  #open(): SqliteFile {
    const folder = dirname(this.#path)
    try {
      mkdirSync(folder, { recursive: true })
    } catch (error) {
      throw sqliteFailure(error, this.#path)
    }
    return new SqliteFile(this.#path, chooseDriver(this.#options.driver ?? 'auto'), this.#options.journal ?? 'auto')
  }
}
