import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Pool } from 'pg'
import { freshTable } from '../support/fresh-table.js'
import { postgresUrl, startRedis, whyNoPostgres, whyNoRedis } from '../support/servers.js'
import { sqliteDriversHere } from '../support/sqlite-drivers.js'

/** One kind of store as the fault tests use it: a module for the child processes, and fresh places. */
export interface FaultStore {
  readonly name: string
  readonly opener: string
  /** Null, or why it cannot run here. */
  readonly why: string | null
  fresh(): string
  /** Marker folders stand beside the default store only; the others are tested on their own. */
  readonly markers: boolean
}

const opener = (name: string) => new URL(`../stores/openers/${name}.mjs`, import.meta.url).href

/** All stores that can run here, with what has to be stopped afterwards. */
export async function faultStores(
  root: string,
): Promise<{ readonly stores: readonly FaultStore[]; stop(): Promise<void> }> {
  const folder = () => mkdtempSync(join(root, 'place-'))
  const noRedis = whyNoRedis()
  const noPostgres = await whyNoPostgres()
  const redis = noRedis === null ? await startRedis() : null
  const table = noPostgres === null ? await freshTable('faults') : ''
  const sqlite = sqliteDriversHere().map(({ driver, why }): FaultStore => ({
    name: `sqlite (${driver})`,
    opener: opener('sqlite'),
    why,
    markers: false,
    fresh: () => `${join(folder(), 'gate.db')}?driver=${driver}`,
  }))
  return {
    stores: [
      { name: 'files', opener: opener('files'), why: null, markers: true, fresh: folder },
      ...sqlite,
      {
        name: 'postgres',
        opener: opener('postgres'),
        why: noPostgres,
        markers: false,
        fresh: () => `${postgresUrl}#${table}`,
      },
      {
        name: 'redis',
        opener: opener('redis'),
        why: noRedis,
        markers: false,
        fresh: () => `${redis!.url}#${randomUUID()}`,
      },
    ],
    async stop() {
      await redis?.stop()
      if (noPostgres !== null) return
      const pool = new Pool({ connectionString: postgresUrl, max: 1 })
      await pool.query(`DROP TABLE IF EXISTS ${table}`)
      await pool.end()
    },
  }
}
