// A lock folder a key around "is it done? send, write done". Its smallest staleness is two seconds.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'

export const expiryMs = 2_000

export async function open({ folder, send }) {
  const root = join(folder, 'proper-lockfile')
  mkdirSync(root, { recursive: true })
  return {
    async session(key, fault) {
      const path = join(root, createHash('sha256').update(key).digest('hex'))
      if (existsSync(`${path}.done`)) return { status: 'skipped' }
      const release = await lock(path, { realpath: false, stale: expiryMs, update: expiryMs / 2, retries: 0 })
      try {
        if (existsSync(`${path}.done`)) return { status: 'skipped' }
        await send(key, fault)
        writeFileSync(`${path}.done`, '')
        return { status: 'sent' }
      } finally {
        await release()
      }
    },
  }
}
