import { dirname } from 'node:path'
import { UsageError } from '../errors.js'
import { networkFileSystem } from './network-file-system.js'
import type { LoadedDriver, SqliteHandle } from './sqlite-driver.js'

/** Milliseconds that one statement may block the thread while another process holds the lock. */
const BLOCK_MS = 200

export interface RecordRow {
  readonly hash: string
  readonly state: string
  readonly settledAt: number | null
  readonly rec: string
}
interface StoredRow {
  readonly hash: string
  readonly version: number
  readonly rec: string
}
export type Replaced =
  | { readonly written: true; readonly version: number }
  | { readonly written: false; readonly version: number; readonly rec: string | null }

/** A record's text begins and ends like this and repeats the column `state`; a row that does not is damaged. */
const INTACT = `(rec LIKE '{"attempt":%"v":1}' || char(10) AND instr(rec, '"state":"' || state || '"') > 0)`

const SCHEMA = `
CREATE TABLE IF NOT EXISTS records (hash TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, settled_at REAL, rec TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY NOT NULL, value) WITHOUT ROWID;
INSERT OR IGNORE INTO meta VALUES ('floor', 0);`

/** One open database. Its methods are synchronous and throw the driver's own errors, also for a held lock. */
export class SqliteFile {
  readonly #handle: SqliteHandle
  readonly #statements = new Map<string, ReturnType<SqliteHandle['prepare']>>()

  /** @throws UsageError when the file needs another driver than the one that this process has */
  constructor(path: string, driver: LoadedDriver, journal: 'auto' | 'truncate') {
    this.#handle = driver.open(path)
    try {
      this.#prepare(path, driver, journal)
    } catch (error) {
      this.close()
      throw error
    }
  }

  read(hash: string): { version: number; rec: string | null } {
    const row = this.#statement('SELECT version, rec FROM records WHERE hash = ?').get(hash) as StoredRow | undefined
    return row ?? { version: this.#floor(), rec: null }
  }

  /** Call inside `writing`. */
  replace(expect: number, row: RecordRow): Replaced {
    const current = this.read(row.hash)
    if (current.version !== expect) return { written: false, ...current }
    const version = expect + 1
    this.#statement(
      'INSERT INTO records (hash, version, state, settled_at, rec) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET version = excluded.version, state = excluded.state, settled_at = excluded.settled_at, rec = excluded.rec',
    ).run(row.hash, version, row.state, row.settledAt, row.rec)
    return { written: true, version }
  }

  /** Call inside `writing`. Removes up to `limit` settled records and raises the floor above their versions. */
  remove(before: number, limit: number): number {
    const rows = this.#statement(
      `SELECT hash, version FROM records WHERE settled_at < ? AND state IN ('sent', 'released') AND ${INTACT} LIMIT ?`,
    ).all(before, limit) as StoredRow[]
    const floor = rows.reduce((highest, { version }) => Math.max(highest, version + 1), this.#floor())
    for (const { hash } of rows) this.#statement('DELETE FROM records WHERE hash = ?').run(hash)
    if (rows.length > 0) this.#statement(`UPDATE meta SET value = ? WHERE name = 'floor'`).run(floor)
    return rows.length
  }

  /** The next rows in order of their hash; damaged ones with them whenever unknown outcomes are asked for. */
  page(after: string, states: readonly string[] | null, limit: number): StoredRow[] {
    if (states === null)
      return this.#statement('SELECT hash, version, rec FROM records WHERE hash > ? ORDER BY hash LIMIT ?').all(
        after,
        limit,
      ) as StoredRow[]
    const damaged = states.includes('unknown') ? `OR ${INTACT} IS NOT TRUE` : ''
    const marks = states.map(() => '?').join(', ')
    return this.#statement(
      `SELECT hash, version, rec FROM records WHERE hash > ? AND (state IN (${marks}) ${damaged}) ORDER BY hash LIMIT ?`,
    ).all(after, ...states, limit) as StoredRow[]
  }

  /** One write transaction: the lock is taken first, so that what is read inside is what is replaced. */
  writing<T>(work: () => T): T {
    this.#handle.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#handle.exec('COMMIT')
      return result
    } catch (error) {
      this.#rollBack()
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    this.#handle.close()
  }

  #rollBack(): void {
    try {
      this.#handle.exec('ROLLBACK')
    } catch {
      // A commit that failed for good has rolled back already.
    }
  }

  #floor(): number {
    return (this.#statement(`SELECT value FROM meta WHERE name = 'floor'`).get() as { value: number }).value
  }

  #statement(sql: string): ReturnType<SqliteHandle['prepare']> {
    const known = this.#statements.get(sql) ?? this.#handle.prepare(sql)
    this.#statements.set(sql, known)
    return known
  }

  /** The busy timeout comes first: every later statement may meet a lock, and the drivers' own default is to fail at once. */
  #prepare(path: string, driver: LoadedDriver, journal: 'auto' | 'truncate'): void {
    this.#handle.exec(`PRAGMA busy_timeout = ${BLOCK_MS}`)
    const wal = this.#journalMode() === 'wal'
    if (!wal) this.#handle.exec('PRAGMA journal_mode = TRUNCATE')
    else if (journal === 'truncate') this.#leaveWal()
    else refuseWal(path, driver)
    this.#handle.exec('PRAGMA synchronous = FULL')
    this.#settleJournal(path, driver, journal)
  }

  /**
   * The first opener decides the journal and writes the choice down, in a transaction, so that no process switches a file to
   * WAL under another one whose library would lose commits there.
   */
  #settleJournal(path: string, driver: LoadedDriver, journal: 'auto' | 'truncate'): void {
    const mine =
      journal === 'auto' && driver.walIsSafe && networkFileSystem(dirname(path)) === null ? 'wal' : 'truncate'
    const chosen = this.writing(() => {
      this.#handle.exec(SCHEMA)
      const verb = journal === 'truncate' ? 'REPLACE' : 'IGNORE'
      this.#handle.prepare(`INSERT OR ${verb} INTO meta VALUES ('journal', ?)`).run(mine)
      return (this.#handle.prepare(`SELECT value FROM meta WHERE name = 'journal'`).get() as { value: string }).value
    })
    if (chosen !== 'wal' || this.#journalMode() === 'wal') return
    refuseWal(path, driver)
    this.#handle.exec('PRAGMA journal_mode = WAL')
  }

  #leaveWal(): void {
    this.#handle.exec('PRAGMA journal_mode = TRUNCATE')
    if (this.#journalMode() === 'wal')
      throw Object.assign(new Error('other processes still use the write-ahead log'), { code: 'SQLITE_BUSY' })
  }

  #journalMode(): string {
    return (this.#handle.prepare('PRAGMA journal_mode').get() as { journal_mode: string }).journal_mode
  }
}

function refuseWal(path: string, driver: LoadedDriver): void {
  const network = networkFileSystem(dirname(path))
  if (network !== null)
    throw new UsageError(
      `The SQLite database ${path} uses a write-ahead log, which does not work on ${network}. Convert it on the machine that owns the disk with sqliteStore({ path, journal: 'truncate' }).`,
    )
  if (driver.walIsSafe) return
  throw new UsageError(
    `The SQLite database ${path} uses a write-ahead log, but ${driver.driver} in this process brings SQLite ${driver.version}, which can lose committed writes there (fixed in 3.51.3). Use a newer driver, or stop all processes and convert the file once with sqliteStore({ path, journal: 'truncate' }).`,
  )
}
