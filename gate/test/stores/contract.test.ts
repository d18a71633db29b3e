import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { Pool } from 'pg'
import { createClient } from 'redis'
import type { Store } from 'sendgate'
import { filesStore } from 'sendgate/files'
import { memoryStore } from 'sendgate/memory'
import { postgresStore } from 'sendgate/postgres'
import { redisStore } from 'sendgate/redis'
import { sqliteStore } from 'sendgate/sqlite'
import { storeContract, type StoreSubject } from '../../store-contract/dist/index.js'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { postgresUrl, startRedis, whyNoPostgres, whyNoRedis, type RedisServer } from '../support/servers.js'
import { sqliteDriversHere } from '../support/sqlite-drivers.js'
import { tcpProxy, type TcpProxy } from '../support/tcp-proxy.js'

const opener = (name: string) => new URL(`./openers/${name}.mjs`, import.meta.url).href
const root = mkdtempSync(join(tmpdir(), 'sendgate-contract-'))
const folder = () => mkdtempSync(join(root, 'place-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const memories = new Map<string, Store>()
storeContract(
  { describe, it },
  {
    name: 'memory',
    fresh: () => randomUUID(),
    open(place) {
      const store = memories.get(place) ?? memoryStore()
      memories.set(place, store)
      return store
    },
  },
)

storeContract(
  { describe, it },
  {
    name: 'files',
    module: opener('files'),
    fresh: folder,
    open: (place) => filesStore({ folder: place }),
    damage(place, hash, text) {
      const path = readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes(hash) && name.endsWith('.json'))
        .sort((a, b) => Number(/(\d+)\.json$/.exec(a)![1]) - Number(/(\d+)\.json$/.exec(b)![1]))
        .at(-1)!
      writeFileSync(join(place, path), text)
    },
    // A file in the folder's place fails for root too, whom permissions do not stop.
    async breakPlace(place) {
      renameSync(place, `${place}.away`)
      writeFileSync(place, '')
      return async () => {
        rmSync(place)
        renameSync(`${place}.away`, place)
      }
    },
  },
)

for (const { driver, why } of sqliteDriversHere()) {
  if (why !== null) {
    describe.skip(`store contract: sqlite with ${driver} (skipped: ${why})`, () => void it('runs', () => undefined))
    continue
  }
  storeContract(
    { describe, it },
    {
      name: `sqlite with ${driver}`,
      module: opener('sqlite'),
      fresh: () => `${join(folder(), 'gate.db')}?driver=${driver}`,
      open: (place) => sqliteStore({ path: place.split('?')[0]!, driver }),
      async damage(place, hash, text) {
        const { chooseDriver } = await import('../../dist/stores/sqlite-driver.js')
        const handle = chooseDriver(driver).open(place.split('?')[0]!)
        handle.prepare('UPDATE records SET rec = ? WHERE hash = ?').run(text, hash)
        handle.close()
      },
    },
  )
}

const redisMissing = whyNoRedis()
describe.skipIf(redisMissing !== null)(`redis${redisMissing === null ? '' : ` (skipped: ${redisMissing})`}`, () => {
  let server: RedisServer
  let proxy: TcpProxy
  let lossy: TcpProxy
  beforeAll(async () => {
    server = await startRedis()
    proxy = await tcpProxy({ host: '127.0.0.1', port: server.port })
    lossy = await tcpProxy({ host: '127.0.0.1', port: server.port })
  })
  afterAll(async () => {
    await proxy.close()
    await lossy.close()
    await server.stop()
  })
  const clients = new Set<{ close(): void }>()
  afterAll(() => {
    for (const client of clients) client.close()
  })

  const common = {
    module: opener('redis'),
    fresh: () => `redis://127.0.0.1:${proxy.port}#${randomUUID()}`,
    async damage(place: string, hash: string, text: string) {
      const client = await createClient({ url: server.url }).connect()
      const version = (await client.hGet(place.split('#')[1]!, hash))?.split('\n')[0]
      await client.hSet(place.split('#')[1]!, hash, `${version}\n${text}`)
      client.destroy()
    },
    async breakPlace() {
      proxy.refuse()
      return async () => proxy.heal()
    },
    async openLossy(place: string) {
      const [, prefix] = place.split('#')
      const store = redisStore({ url: `redis://127.0.0.1:${lossy.port}`, prefix: prefix!, timeout: 2_000 })
      return { store, loseReplies: lossy.loseReplies, heal: lossy.heal, close: () => store.close() }
    },
  } satisfies Partial<StoreSubject>

  storeContract(
    { describe, it },
    {
      ...common,
      name: 'redis by URL',
      open: (place) => redisStore({ url: place.split('#')[0]!, prefix: place.split('#')[1]!, timeout: 2_000 }),
    },
  )

  // The processes of the suite are the same whatever client this one uses.
  storeContract(
    { describe, it },
    {
      ...common,
      module: undefined,
      name: 'redis with an ioredis client',
      open(place) {
        const client = new Redis(place.split('#')[0]!, { maxRetriesPerRequest: 1, retryStrategy: () => 20 })
        client.on('error', () => undefined)
        clients.add({ close: () => client.disconnect() })
        return redisStore({ client, prefix: place.split('#')[1]!, timeout: 2_000 })
      },
    },
  )
})

const postgresMissing = await whyNoPostgres()
describe.skipIf(postgresMissing !== null)(
  `postgres${postgresMissing === null ? '' : ` (skipped: ${postgresMissing})`}`,
  () => {
    const { hostname, port } = new URL(postgresUrl)
    const target = { host: hostname, port: Number(port) || 5432 }
    const through = (proxy: TcpProxy) => Object.assign(new URL(postgresUrl), { host: `127.0.0.1:${proxy.port}` }).href
    const tables: string[] = []
    let proxy: TcpProxy
    let lossy: TcpProxy
    let direct: Pool
    beforeAll(async () => {
      proxy = await tcpProxy(target)
      lossy = await tcpProxy(target)
      direct = new Pool({ connectionString: postgresUrl, max: 2 })
    })
    afterAll(async () => {
      for (const table of tables) await direct.query(`DROP TABLE IF EXISTS ${table}`)
      await direct.end()
      await proxy.close()
      await lossy.close()
    })
    const table = (place: string) => place.split('#')[1]!

    storeContract(
      { describe, it },
      {
        name: 'postgres',
        module: opener('postgres'),
        fresh() {
          tables.push(`sendgate_test_${randomUUID().replaceAll('-', '')}`)
          return `${through(proxy)}#${tables.at(-1)}`
        },
        open: (place) => postgresStore({ url: place.split('#')[0]!, table: table(place), timeout: 2_000 }),
        async damage(place, hash, text) {
          await direct.query(`UPDATE ${table(place)} SET rec = $1 WHERE hash = $2`, [text, hash])
        },
        async breakPlace() {
          proxy.refuse()
          return async () => proxy.heal()
        },
        async openLossy(place) {
          const store = postgresStore({ url: through(lossy), table: table(place), timeout: 2_000 })
          return { store, loseReplies: lossy.loseReplies, heal: lossy.heal, close: () => store.close() }
        },
      },
    )
  },
)
