import { createRequire } from 'node:module'
import { StoreUnavailable, UsageError } from '../errors.js'
import { sqliteFailure } from './sqlite-failure.js'

export const sqliteDrivers = ['node:sqlite', 'better-sqlite3', 'libsql'] as const
export type SqliteDriver = (typeof sqliteDrivers)[number]

/** The part of the three drivers that the store uses; all are synchronous. */
export interface SqliteHandle {
  exec(sql: string): unknown
  prepare(sql: string): {
    get(...values: unknown[]): unknown
    run(...values: unknown[]): unknown
    all(...values: unknown[]): unknown[]
  }
  close(): void
}

export interface LoadedDriver {
  readonly driver: SqliteDriver
  /** `sqlite_version()` of the library inside. */
  readonly version: string
  /** WAL loses no committed write with this library. */
  readonly walIsSafe: boolean
  /** @throws StoreUnavailable when the file cannot be opened */
  open(path: string): SqliteHandle
}

type Constructor = new (path: string) => SqliteHandle

/**
 * Whether a library is free of the WAL-reset bug (3.7.0 to 3.51.2): two connections that checkpoint while a third commits
 * can lose the commit, and here a lost commit is a notification sent twice. 3.50.7 carries the fix back.
 */
export function walIsSafe(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major !== 3) return major > 3
  return minor > 51 || (minor === 51 && patch >= 3) || (minor === 50 && patch >= 7)
}

/**
 * Picks the driver of this process: the first installed one whose library is safe with WAL, else the first installed one.
 * @throws UsageError when there is none
 */
export function chooseDriver(wanted: SqliteDriver | 'auto'): LoadedDriver {
  const candidates = wanted === 'auto' ? sqliteDrivers : [wanted]
  const loaded: LoadedDriver[] = []
  for (const candidate of candidates) {
    const found = load(candidate)
    if (found?.walIsSafe === true) return found
    if (found !== null) loaded.push(found)
  }
  // Of several affected libraries libsql is the one that needs no compiler and was measured with a rollback journal.
  const first = loaded.find(({ driver }) => driver === 'libsql') ?? loaded[0]
  if (first !== undefined) return first
  const what =
    wanted === 'auto' ? 'Node 22.13 or later (node:sqlite), or one of the packages libsql and better-sqlite3' : wanted
  throw new UsageError(
    `sqliteStore needs a SQLite driver: ${what}. On Node ${process.versions.node} none could be loaded; \`npm install libsql\` needs no compiler.`,
  )
}

function load(driver: SqliteDriver): LoadedDriver | null {
  const constructor = constructorOf(driver)
  if (constructor === null) return null
  const open = (path: string) => opened(constructor, path)
  const memory = open(':memory:')
  const { version } = memory.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  memory.close()
  return { driver, version, walIsSafe: walIsSafe(version), open }
}

function opened(constructor: Constructor, path: string): SqliteHandle {
  try {
    return new constructor(path)
  } catch (error) {
    throw error instanceof StoreUnavailable ? error : sqliteFailure(error, path)
  }
}

/** From the application's folder first (an optional peer of this package is installed there), then from this file's. */
function constructorOf(driver: SqliteDriver): Constructor | null {
  for (const base of [`${process.cwd()}/`, import.meta.url]) {
    try {
      const module: unknown = quietly(() => createRequire(base)(driver))
      const found =
        driver === 'node:sqlite' ? (module as { DatabaseSync: Constructor }).DatabaseSync : (module as Constructor)
      // better-sqlite3 loads its native part only when a database is opened.
      new found(':memory:').close()
      return found
    } catch {
      continue
    }
  }
  return null
}

/** node:sqlite announces itself as experimental once per process on some releases; that warning is not the caller's business. */
function quietly<T>(work: () => T): T {
  const { emitWarning } = process
  process.emitWarning = () => undefined
  try {
    return work()
  } finally {
    process.emitWarning = emitWarning
  }
}
