import { fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gate, parseKey } from 'sendgate'
import { postgresStore } from 'sendgate/postgres'
import { redisStore } from 'sendgate/redis'
import pg from 'pg'
import { createClient } from 'redis'

const once = (child) => new Promise((resolve) => child.once('message', resolve))

/** Contended claims on the files store: every process claims the same keys. */
export async function contendedClaims(root, { processes = 8, keys = 2_000 } = {}) {
  const folder = mkdtempSync(join(root, 'claims-'))
  const file = fileURLToPath(new URL('./claims-worker.mjs', import.meta.url))
  const children = Array.from({ length: processes }, (_, seed) => fork(file, [JSON.stringify({ folder, keys, seed })]))
  await Promise.all(children.map(once))
  const start = performance.now()
  const results = children.map(once)
  for (const child of children) child.send('go')
  const all = await Promise.all(results)
  const seconds = (performance.now() - start) / 1000
  for (const child of children) child.send('end')
  return {
    perSecond: Math.round((processes * keys) / seconds),
    wins: all.reduce((sum, { wins }) => sum + wins, 0),
    keys,
  }
}

/** Requests to the server of one gated send and of one send that is skipped, after the store has opened. */
export async function roundTrips({ redis, postgres, namespace }) {
  let count = 0
  const client = await createClient({ url: redis }).connect()
  const counted = {
    sendCommand: (args) => {
      count += 1
      return client.sendCommand(args)
    },
  }
  const pool = new pg.Pool({ connectionString: postgres, max: 1 })
  const pooled = {
    query: (text, values) => {
      count += 1
      return pool.query(text, values)
    },
  }
  const rows = []
  for (const [name, store] of [
    ['redis', redisStore({ client: counted, prefix: `rt-${namespace}` })],
    ['postgres', postgresStore({ client: pooled, table: `bench_${namespace}_trips` })],
  ]) {
    const mail = gate({ store, env: 'bench' })
    await mail.once(parseKey('trip/warm'), async () => ({}))
    const sends = 50
    count = 0
    for (let i = 0; i < sends; i += 1) await mail.once(parseKey(`trip/${i}`), async () => ({}))
    const sent = count / sends
    count = 0
    for (let i = 0; i < sends; i += 1) await mail.once(parseKey(`trip/${i}`), async () => ({}))
    rows.push({ store: name, sent, skipped: count / sends })
  }
  client.destroy()
  await pool.query(`DROP TABLE IF EXISTS bench_${namespace}_trips`)
  await pool.end()
  return rows
}
