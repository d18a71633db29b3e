// SET key NX PX lease around the send, a done flag with the window after it, compare-and-delete when the send throws.
import { randomUUID } from 'node:crypto'
import { createClient } from 'redis'

const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`

export async function open({ redis, namespace, leaseMs, windowMs, send }) {
  const client = await createClient({ url: redis }).connect()
  return {
    async session(key, fault) {
      const name = `${namespace}:${key}`
      const token = randomUUID()
      const won = await client.sendCommand(['SET', name, token, 'NX', 'PX', String(leaseMs)])
      if (won !== 'OK') return { status: 'skipped' }
      try {
        await send(key, fault)
      } catch (error) {
        await client.sendCommand(['EVAL', RELEASE, '1', name, token])
        throw error
      }
      await client.sendCommand(['SET', name, 'done', 'PX', String(windowMs)])
      return { status: 'sent' }
    },
    close: () => client.destroy(),
  }
}
