import { UsageError } from '../errors.js'
import type { Script } from './redis-scripts.js'

/** What the store needs of an `ioredis` client. */
export interface IoredisLike {
  call(command: string, ...args: string[]): Promise<unknown>
}

/** What the store needs of a client of the package `redis` (version 4 and later). */
export interface NodeRedisLike {
  sendCommand(args: string[]): Promise<unknown>
}

export type RedisClient = IoredisLike | NodeRedisLike

/** Sends one command and resolves with its reply; errors are those of the client. */
export type SendCommand = (command: string, ...args: string[]) => Promise<unknown>

/** @throws UsageError when the object is no client that this release knows */
export function commandSender(client: RedisClient): SendCommand {
  // An ioredis client has a `sendCommand` too, of another shape: `call` decides.
  if ('call' in client && typeof client.call === 'function') return (command, ...args) => client.call(command, ...args)
  if ('sendCommand' in client && typeof client.sendCommand === 'function')
    return (command, ...args) => client.sendCommand([command, ...args])
  throw new UsageError(
    'redisStore: `client` is neither an ioredis client (method `call`) nor a client of the package redis (method `sendCommand`).',
  )
}

/** Runs a script by its digest, and by its text when the server does not have it yet. */
export async function runScript(
  send: SendCommand,
  script: Script,
  key: string,
  args: readonly string[],
): Promise<unknown> {
  try {
    return await send('EVALSHA', script.sha, '1', key, ...args)
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('NOSCRIPT')) throw error
    return send('EVAL', script.text, '1', key, ...args)
  }
}

interface OwnClient extends NodeRedisLike {
  connect(): Promise<unknown>
  on(event: 'error' | 'ready', listener: (error?: Error) => void): unknown
  destroy?(): void
  disconnect?(): Promise<void>
}

interface RedisModule {
  createClient(options: Readonly<Record<string, unknown>>): OwnClient
}

export interface OwnRedis {
  readonly client: NodeRedisLike
  connect(): Promise<unknown>
  close(): Promise<void>
  /** Why there is no connection; null while there is one. */
  trouble(): string | null
}

/**
 * Makes a client of the package `redis`, loaded now. While the connection is down its commands wait for the next one, within
 * the store's own time limit.
 */
export async function redisClient(url: string): Promise<OwnRedis> {
  const module = await loadRedis()
  const client = module.createClient({ url })
  // The client reconnects by itself; without a listener a lost connection would end the process.
  let trouble: string | null = null
  client.on('error', (error) => {
    trouble = error?.message ?? 'the connection failed'
  })
  client.on('ready', () => {
    trouble = null
  })
  const close = async () => {
    if (client.destroy !== undefined) client.destroy()
    else await client.disconnect?.()
  }
  return { client, connect: () => client.connect(), close, trouble: () => trouble }
}

async function loadRedis(): Promise<RedisModule> {
  try {
    const name = 'redis'
    const loaded = (await import(name)) as { default?: RedisModule } & RedisModule
    return loaded.default ?? loaded
  } catch (error) {
    throw new UsageError(
      'redisStore with `url` needs the package `redis`: install it (npm install redis), or pass your own client.',
      { cause: error },
    )
  }
}
