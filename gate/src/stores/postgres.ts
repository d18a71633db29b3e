import { SendgateError, UsageError } from '../errors.js'
import { decodeRecord, encodeRecord, type KeyHash, type Rec } from '../record.js'
import { isListed, selectsDamaged } from '../selection.js'
import type { CasResult, Listed, ListQuery, Slot, Store, StoreCaps, Version } from '../store.js'
import { listed } from './listed.js'
import { settledAt } from './settled-at.js'
import { StoreClock } from './store-clock.js'
import { postgresFailure, sqlState } from './postgres-failure.js'
import { postgresStatements, type PostgresStatements } from './postgres-statements.js'
import { within } from './within.js'

/** What the store needs of a `pg` Pool or Client. */
export interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>
}

export interface PostgresOptions {
  /** A `pg` Pool or connected Client; the caller closes it. A Pool is better: it reconnects. */
  readonly client?: PostgresClient
  /** Used when `client` is absent: `postgres://…`. Loads the package `pg` on first use. */
  readonly url?: string
  /** Default `sendgate_records`; created when missing. May name a schema: `app.sendgate_records`. */
  readonly table?: string
  /** Milliseconds to wait for one reply. Default 10,000. */
  readonly timeout?: number
  /** Run although the server may lose committed writes (`synchronous_commit` or `fsync` is off). Default false. */
  readonly acceptWeak?: boolean
}

interface Row {
  readonly hash: KeyHash
  readonly version: string
  readonly rec: string | null
  readonly clock: string
  readonly won?: boolean
}

const PAGE = 500
/** Rows of one pruning statement, so that no transaction grows long. */
const PRUNE_PAGE = 5_000

/**
 * Records in one table of a PostgreSQL database: excludes every process on every host that reaches it.
 * One statement and one round trip per `read` and per successful `cas`; no locks are held between statements, so
 * transaction pooling is fine. Opens on first use.
 */
export function postgresStore(options: PostgresOptions): Store {
  return new PostgresStore(options)
}

class PostgresStore implements Store {
  readonly name = 'postgres'
  readonly #options: PostgresOptions
  readonly #sql: PostgresStatements
  readonly #timeout: number
  readonly #clock = new StoreClock()
  #durable: StoreCaps['durable'] = 'power'
  #opening: Promise<PostgresClient> | null = null
  #end: (() => Promise<void>) | null = null

  constructor(options: PostgresOptions) {
    if (options.client === undefined && options.url === undefined)
      throw new UsageError('postgresStore needs `client` (a pg Pool or Client) or `url`.')
    this.#options = options
    this.#timeout = options.timeout ?? 10_000
    this.#sql = postgresStatements(options.table ?? 'sendgate_records')
  }

  get caps(): StoreCaps {
    return { scope: 'network', clock: 'store', durable: this.#durable }
  }

  /** A refused insert answers what stands, like a read. */
  assume(): Slot {
    return { version: 0, rec: null }
  }

  async read(hash: KeyHash): Promise<Slot> {
    const { rows } = await this.#query(this.#sql.read, [hash])
    return this.#slot(hash, rows[0])
  }

  async cas(hash: KeyHash, expect: Version, next: Rec): Promise<CasResult> {
    const { state } = next
    const values = [hash, state, settledAt(next), encodeRecord(next)]
    const { rows } =
      expect === 0
        ? await this.#query(this.#sql.insert, values)
        : await this.#query(this.#sql.update, [...values, expect])
    const row = rows[0]
    // No row: what stands was committed after this statement began, so only a new statement sees it.
    if (row === undefined) return { ok: false, current: await this.read(hash) }
    return row.won ? { ok: true, version: Number(row.version) } : { ok: false, current: this.#slot(hash, row) }
  }

  async now(): Promise<number> {
    const known = this.#clock.now()
    if (known !== null) return known
    const { rows } = await this.#query(this.#sql.clock, [])
    return this.#clock.now() ?? Number(rows[0]!.clock)
  }

  async *list(query: ListQuery): AsyncIterable<Listed> {
    const states = query.states ?? null
    for (let after = ''; ;) {
      const { rows } = await this.#query(this.#sql.list, [after, states, selectsDamaged(query), PAGE])
      for (const row of rows) {
        const found = listed(row.hash, Number(row.version), { text: row.rec ?? '', where: this.#where(row.hash) })
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
      const { rowCount } = await this.#query(this.#sql.prune, [query.before, PRUNE_PAGE])
      pruned += rowCount ?? 0
      if ((rowCount ?? 0) < PRUNE_PAGE) return pruned
    }
  }

  async close(): Promise<void> {
    const end = this.#end
    this.#end = null
    this.#opening = null
    await end?.()
  }

  #slot(hash: KeyHash, row: Row | undefined): Slot {
    if (row === undefined) return { version: 0, rec: null }
    const version = Number(row.version)
    return { version, rec: row.rec === null ? null : decodeRecord(row.rec, { where: this.#where(hash), version }) }
  }

  readonly #where = (hash: KeyHash) => `Row ${hash} of the PostgreSQL table ${this.#sql.table}`

  async #query(text: string, values: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }> {
    const client = await this.#client()
    try {
      const result = await within(this.#timeout, 'PostgreSQL', client.query(text, values))
      const rows = result.rows as Row[]
      const clock = rows.at(-1)?.clock
      if (clock !== undefined) this.#clock.observe(Number(clock))
      return { rows, rowCount: result.rowCount }
    } catch (error) {
      throw postgresFailure(error)
    }
  }

  async #client(): Promise<PostgresClient> {
    this.#opening ??= this.#open()
    try {
      return await this.#opening
    } catch (error) {
      this.#opening = null
      throw error instanceof SendgateError ? error : postgresFailure(error)
    }
  }

  async #open(): Promise<PostgresClient> {
    const client = this.#options.client ?? (await this.#connect(this.#options.url!))
    const { rows } = await within(this.#timeout, 'PostgreSQL', client.query(this.#sql.settings, [this.#sql.table]))
    const settings = rows[0] as { present: string | null; sync: string; fsync: string; standby: boolean }
    this.#judge(settings)
    if (settings.present === null) await this.#create(client)
    return client
  }

  /** Two processes may create the table at once: PostgreSQL reports that as one of these codes, and then the table is there. */
  async #create(client: PostgresClient): Promise<void> {
    try {
      await within(this.#timeout, 'PostgreSQL', client.query(this.#sql.create))
    } catch (error) {
      if (!['23505', '42P07', '42710'].includes(sqlState(error) ?? '')) throw error
    }
  }

  #judge(settings: { sync: string; fsync: string; standby: boolean }): void {
    if (settings.standby)
      throw new UsageError(
        'postgresStore is connected to a standby server, which cannot write. Connect it to the primary.',
      )
    const weak = [
      settings.sync === 'off' ? 'synchronous_commit' : null,
      settings.fsync === 'off' ? 'fsync' : null,
    ].filter((name) => name !== null)
    if (weak.length === 0) return
    if (this.#options.acceptWeak !== true) {
      throw new UsageError(
        `PostgreSQL runs with ${weak.join(' and ')} = off for this user, so a crash of the server can lose a marker and a notification would be sent twice. Turn it on (ALTER ROLE … SET synchronous_commit = on), or pass acceptWeak: true to accept that.`,
      )
    }
    this.#durable = 'process'
  }

  async #connect(url: string): Promise<PostgresClient> {
    const { Pool } = await loadPg()
    const pool = new Pool({
      connectionString: url,
      max: 4,
      connectionTimeoutMillis: this.#timeout,
      allowExitOnIdle: true,
    })
    // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
    pool.on('error', () => undefined)
    this.#end = () => pool.end()
    return pool
  }
}

interface PgPool extends PostgresClient {
  on(event: 'error', listener: (error: Error) => void): unknown
  end(): Promise<void>
}

interface PgModule {
  readonly Pool: new (config: Readonly<Record<string, unknown>>) => PgPool
}

async function loadPg(): Promise<PgModule> {
  try {
    const name = 'pg'
    const loaded = (await import(name)) as { default?: PgModule } & PgModule
    return loaded.default ?? loaded
  } catch (error) {
    throw new UsageError(
      'postgresStore with `url` needs the package `pg`: install it (npm install pg), or pass your own client.',
      { cause: error },
    )
  }
}
