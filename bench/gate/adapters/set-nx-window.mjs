// SET key NX PX window before the send and never freed but by a throw: at most once per window, losses unseen.
import { createClient } from 'redis'

export async function open({ redis, namespace, windowMs, send }) {
  const client = await createClient({ url: redis }).connect()
  return {
    async session(key, fault) {
      const name = `${namespace}:w:${key}`
      if ((await client.sendCommand(['SET', name, '1', 'NX', 'PX', String(windowMs)])) !== 'OK')
        return { status: 'skipped' }
      try {
        await send(key, fault)
      } catch (error) {
        await client.sendCommand(['DEL', name])
        throw error
      }
      return { status: 'sent' }
    },
    close: () => client.destroy(),
  }
}
