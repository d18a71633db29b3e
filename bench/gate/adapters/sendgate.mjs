// The gate itself; `env.store` picks the store and `env.policy` what it does about unknown outcomes.
import { byHttpStatus, gate, parseKey } from 'sendgate'
import { fileMarkers, filesStore } from 'sendgate/files'
import { join } from 'node:path'

const stores = {
  files: async ({ folder }) => ({
    store: filesStore({ folder: join(folder, 'sendgate') }),
    markers: fileMarkers({ folder: join(folder, 'sendgate') }),
  }),
  sqlite: async ({ folder }) => ({
    store: (await import('sendgate/sqlite')).sqliteStore({ path: join(folder, 'sendgate.db') }),
  }),
  redis: async ({ redis, namespace }) => ({
    store: (await import('sendgate/redis')).redisStore({ url: redis, prefix: `sg-${namespace}` }),
  }),
  postgres: async ({ postgres, namespace }) => ({
    store: (await import('sendgate/postgres')).postgresStore({ url: postgres, table: `bench_${namespace}_gate` }),
  }),
}

export async function open(env) {
  const { leaseMs, policy = 'suppress', send, probe } = env
  const mail = gate({
    ...(await stores[env.store ?? 'files'](env)),
    env: 'bench',
    onUnknown: policy,
    deadline: leaseMs,
    lease: leaseMs,
    grace: 50,
    settle: 3 * leaseMs,
    classify: byHttpStatus,
  })
  return {
    async session(name, fault) {
      const look = policy === 'reconcile' && fault !== 'free' ? { probe: () => probe(name) } : {}
      const { status, reason } = await mail.once(parseKey(name), {
        send: ({ signal }) => send(name, fault, signal),
        ...look,
      })
      return { status: reason === 'unresolved' ? 'unknown' : status, reason }
    },
    async unknown() {
      const keys = []
      for await (const { rec } of mail.list({ states: ['unknown'] })) if (rec !== null) keys.push(rec.key)
      return keys
    },
    close: () => mail.close(),
  }
}
