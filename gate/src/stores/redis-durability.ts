import type { StoreCaps } from '../store.js'
import type { SendCommand } from './redis-client.js'

/** What the server's settings say about writes that it has acknowledged. */
export interface RedisDurability {
  readonly durable: StoreCaps['durable']
  /** Full sentences, empty when nothing can lose an acknowledged write. */
  readonly weaknesses: readonly string[]
  readonly replica: boolean
}

/** Asks the server for its persistence, eviction and replication settings: once per store, two round trips. */
export async function redisDurability(send: SendCommand): Promise<RedisDurability> {
  const settings = await configuration(send)
  const info = String(await send('INFO').catch(() => ''))
  const replica = /^role:slave/m.test(info)
  const weaknesses = [...replicationWeaknesses(info)]
  if (settings === null) {
    return {
      durable: 'none',
      replica,
      weaknesses: [
        'Its settings cannot be read (CONFIG GET is refused), so nobody can say whether it keeps acknowledged writes.',
        ...weaknesses,
      ],
    }
  }
  const policy = settings.get('maxmemory-policy') ?? 'noeviction'
  if (policy.startsWith('allkeys') && settings.get('maxmemory') !== '0')
    weaknesses.push(`It evicts any key when memory is short (maxmemory-policy ${policy}).`)
  const { durable, weakness } = persistence(settings)
  return { durable, replica, weaknesses: weakness === null ? weaknesses : [weakness, ...weaknesses] }
}

function persistence(settings: ReadonlyMap<string, string>): {
  durable: StoreCaps['durable']
  weakness: string | null
} {
  if (settings.get('appendonly') !== 'yes') {
    const snapshots =
      settings.get('save') === ''
        ? 'and takes no snapshots'
        : 'and between two snapshots it keeps writes in memory only'
    return {
      durable: 'none',
      weakness: `It writes no append-only file (appendonly no) ${snapshots}: a restart loses acknowledged writes.`,
    }
  }
  const sync = settings.get('appendfsync') ?? 'everysec'
  if (sync === 'always') return { durable: 'power', weakness: null }
  return {
    durable: 'process',
    weakness: `It syncs its append-only file with appendfsync ${sync}: a crash of the machine loses the last acknowledged writes.`,
  }
}

function* replicationWeaknesses(info: string): Generator<string> {
  if (/^redis_mode:cluster/m.test(info))
    yield 'It is a cluster: a failover promotes a replica that may lack acknowledged writes.'
  else if (/^connected_slaves:[1-9]/m.test(info))
    yield 'It has replicas: a failover promotes one that may lack acknowledged writes.'
}

async function configuration(send: SendCommand): Promise<ReadonlyMap<string, string> | null> {
  const found = new Map<string, string>()
  try {
    for (const name of ['append*', 'save', 'maxmemory*']) collect(await send('CONFIG', 'GET', name), found)
  } catch {
    return null
  }
  return found.size === 0 ? null : found
}

/** The reply is a flat list, or a map with newer protocol versions. */
function collect(reply: unknown, into: Map<string, string>): void {
  if (reply instanceof Map) for (const [name, value] of reply) into.set(String(name), String(value))
  else if (Array.isArray(reply))
    for (let i = 0; i + 1 < reply.length; i += 2) into.set(String(reply[i]), String(reply[i + 1]))
  else
    for (const [name, value] of Object.entries((reply ?? {}) as Record<string, unknown>)) into.set(name, String(value))
}
