import type { CasResult } from 'sendgate'
import { hashOf, sampleRecord } from '../../store-contract/dist/index.js'
import { describe, expect, it } from 'vitest'
import { redisDurability } from '../../src/stores/redis-durability.js'
import { redisStore } from '../../src/stores/redis.js'
import { startRedis, whyNoRedis } from '../support/servers.js'

/** A server that answers settings and nothing else. */
function pretend(
  settings: Readonly<Record<string, string>> | Error,
  info = 'redis_mode:standalone\r\nrole:master\r\nconnected_slaves:0\r\n',
) {
  return async (command: string, ...args: string[]): Promise<unknown> => {
    if (command === 'INFO') return info
    if (settings instanceof Error) throw settings
    const pattern = new RegExp(`^${args[1]!.replace('*', '.*')}$`)
    return Object.entries(settings)
      .filter(([name]) => pattern.test(name))
      .flat()
  }
}

const always = { appendonly: 'yes', appendfsync: 'always', save: '', maxmemory: '0', 'maxmemory-policy': 'noeviction' }

describe('what the settings of a server can give', () => {
  it.each([
    { what: 'synced at every write', server: pretend(always), durable: 'power', weaknesses: 0 },
    {
      what: 'synced every second',
      server: pretend({ ...always, appendfsync: 'everysec' }),
      durable: 'process',
      weaknesses: 1,
    },
    {
      what: 'snapshots only',
      server: pretend({ ...always, appendonly: 'no', save: '3600 1' }),
      durable: 'none',
      weaknesses: 1,
    },
    { what: 'nothing on disk', server: pretend({ ...always, appendonly: 'no' }), durable: 'none', weaknesses: 1 },
    {
      what: 'evicting with a limit',
      server: pretend({ ...always, maxmemory: '1000000', 'maxmemory-policy': 'allkeys-lru' }),
      durable: 'power',
      weaknesses: 1,
    },
    {
      what: 'evicting without a limit',
      server: pretend({ ...always, 'maxmemory-policy': 'allkeys-lru' }),
      durable: 'power',
      weaknesses: 0,
    },
    {
      what: 'a cluster',
      server: pretend(always, 'redis_mode:cluster\r\nrole:master\r\n'),
      durable: 'power',
      weaknesses: 1,
    },
    {
      what: 'with a replica',
      server: pretend(always, 'redis_mode:standalone\r\nrole:master\r\nconnected_slaves:1\r\n'),
      durable: 'power',
      weaknesses: 1,
    },
    { what: 'settings refused', server: pretend(new Error('NOPERM')), durable: 'none', weaknesses: 1 },
  ])('$what: $durable', async ({ server, durable, weaknesses }) => {
    const found = await redisDurability(server)
    expect(found).toMatchObject({ durable, replica: false })
    expect(found.weaknesses).toHaveLength(weaknesses)
  })
})

const missing = whyNoRedis()
describe.skipIf(missing !== null)(`a real server${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  it('that forgets is refused with its reasons, and accepted when told so', async () => {
    const server = await startRedis(['--appendonly', 'no'])
    const strict = redisStore({ url: server.url })
    const weak = redisStore({ url: server.url, acceptWeak: true })
    try {
      await expect(strict.read(hashOf('x'))).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('appendonly no') as string,
      })
      expect(await weak.read(hashOf('x'))).toEqual({ version: 0, rec: null })
      expect(weak.caps.durable).toBe('none')
    } finally {
      await strict.close()
      await weak.close()
      await server.stop()
    }
  })

  it('tells a client that repeats a write after a lost reply that it won', async () => {
    const server = await startRedis()
    const store = redisStore({ url: server.url })
    try {
      const rec = sampleRecord('repeat')
      const won: CasResult = { ok: true, version: 1 }
      expect(await store.cas(rec.hash, 0, rec)).toEqual(won)
      expect(await store.cas(rec.hash, 0, rec)).toEqual(won)
      expect(await store.cas(rec.hash, 0, sampleRecord('repeat'))).toMatchObject({ ok: false })
    } finally {
      await store.close()
      await server.stop()
    }
  })
})

it('rejects what is no client', async () => {
  expect(() => redisStore({})).toThrow(/client/)
  await expect(redisStore({ client: {} as never }).read(hashOf('x'))).rejects.toMatchObject({ code: 'usage' })
})

it('says why a server that is not there does not answer', async () => {
  const store = redisStore({ url: 'redis://127.0.0.1:1', timeout: 3_000 })
  await expect(store.read(hashOf('x'))).rejects.toMatchObject({
    code: 'store-unavailable',
    message: expect.stringContaining('ECONNREFUSED 127.0.0.1:1') as string,
  })
  await store.close()
})
