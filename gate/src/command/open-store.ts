import { resolve } from 'node:path'
import type { GateOptions } from '../options.js'
import type { Io } from './io.js'
import { ConfigError, type Settings } from './settings.js'

/**
 * The store that the settings name, as gate options; nothing for the default, which the gate opens itself. Drivers are
 * loaded only when their store is asked for.
 * @throws ConfigError when there is no such store
 */
export async function openStore({ store }: Settings, io: Io): Promise<Pick<GateOptions, 'store'>> {
  if (store === 'files') return {}
  if (store.startsWith('sqlite:') && store.length > 'sqlite:'.length) {
    const { sqliteStore } = await import('../stores/sqlite.js')
    return { store: sqliteStore({ path: resolve(io.cwd, store.slice('sqlite:'.length)) }) }
  }
  const acceptWeak = io.env['SENDGATE_ACCEPT_WEAK'] === '1'
  if (/^postgres(ql)?:\/\//.test(store)) {
    const { postgresStore } = await import('../stores/postgres.js')
    return { store: postgresStore({ url: store, acceptWeak }) }
  }
  if (/^rediss?:\/\//.test(store)) {
    const { redisStore } = await import('../stores/redis.js')
    return { store: redisStore({ url: store, acceptWeak }) }
  }
  throw new ConfigError(
    `There is no store \`${store.split(':', 1)[0] ?? ''}\`: use files, sqlite:FILE, postgres://… or redis://….`,
  )
}
