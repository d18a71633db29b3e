import { SendgateError, StoreUnavailable, UsageError } from '../errors.js'
import { decodeRecord, encodeRecord, type KeyHash, type Rec } from '../record.js'
import { isListed, isPrunable, selectsDamaged } from '../selection.js'
import type { CasResult, Listed, ListQuery, Slot, Store, StoreCaps, Version } from '../store.js'
import { listed } from './listed.js'
import { commandSender, redisClient, runScript, type RedisClient, type SendCommand } from './redis-client.js'
import { redisDurability } from './redis-durability.js'
import { casScript, pruneScript, readScript, type Script } from './redis-scripts.js'
import { StoreClock } from './store-clock.js'
import { within } from './within.js'

export interface RedisOptions {
  /** A connected client of `redis` (4 and later) or `ioredis`; the caller closes it. */
  readonly client?: RedisClient
  /** Used when `client` is absent: `redis://…`. Loads the package `redis` on first use. */
  readonly url?: string
  /** Name of the one Redis key that holds all records. Default `sendgate`. */
  readonly prefix?: string
  /** Milliseconds to wait for one reply. Default 5,000. */
  readonly timeout?: number
  /** Run although the server's settings let it lose acknowledged writes. Default false. */
  readonly acceptWeak?: boolean
}

/** A listed value with its field, as HSCAN answers them. */
type Entry = readonly [hash: KeyHash, value: string]

/**
 * Records in one hash of a Redis or Valkey server: excludes every process on every host that reaches it. One script and one
 * round trip per `read` and `cas`; the clock is the server's. Opens on first use and then refuses a server whose settings
 * let it lose acknowledged writes, unless `acceptWeak` is set.
 */
export function redisStore(options: RedisOptions): Store {
  return new RedisStore(options)
}

class RedisStore implements Store {
  readonly name = 'redis'
  readonly #options: RedisOptions
  readonly #key: string
  readonly #timeout: number
  readonly #clock = new StoreClock()
  #durable: StoreCaps['durable']
  #floor = 0
  #opening: Promise<SendCommand> | null = null
  #end: (() => Promise<void>) | null = null
  #trouble: () => string | null = () => null

  constructor(options: RedisOptions) {
    if (options.client === undefined && options.url === undefined)
      throw new UsageError('redisStore needs `client` (redis or ioredis) or `url`.')
    this.#options = options
    this.#key = options.prefix ?? 'sendgate'
    this.#timeout = options.timeout ?? 5_000
    this.#durable = options.acceptWeak === true ? 'none' : 'power'
  }

  get caps(): StoreCaps {
    return { scope: 'network', clock: 'store', durable: this.#durable }
  }

  /** A refused script answers what stands, like a read. Absent keys are at the floor of the last reply. */
  assume(): Slot {
    return { version: this.#floor, rec: null }
  }

  async read(hash: KeyHash): Promise<Slot> {
    const [version, text, clock] = (await this.#run(readScript, [hash])) as [string, string | null, string]
    this.#observe(clock)
    return this.#slot(hash, Number(version), text)
  }

  async cas(hash: KeyHash, expect: Version, next: Rec): Promise<CasResult> {
    const reply = await this.#run(casScript, [hash, String(expect), encodeRecord(next)])
    const [won, version, text, clock] = reply as [number, string, string | null, string]
    this.#observe(clock)
    if (Number(won) === 1) return { ok: true, version: Number(version) }
    return { ok: false, current: this.#slot(hash, Number(version), text) }
  }

  async now(): Promise<number> {
    const known = this.#clock.now()
    if (known !== null) return known
    const [seconds, micros] = (await this.#send('TIME')) as [string, string]
    const now = Math.floor(Number(seconds) * 1000 + Number(micros) / 1000)
    this.#clock.observe(now)
    return now
  }

  async *list(query: ListQuery): AsyncIterable<Listed> {
    // HSCAN may answer a field twice while the hash grows.
    const seen = new Set<string>()
    for await (const page of this.#pages()) {
      for (const [hash, value] of page) {
        if (seen.has(hash)) continue
        seen.add(hash)
        const found = this.#listed(hash, value)
        if (found.rec === null ? selectsDamaged(query) : isListed(found.rec, query)) yield found
      }
    }
  }

  async prune(query: { readonly before: number }): Promise<number> {
    let pruned = 0
    for await (const page of this.#pages()) {
      const old = page
        .map(([hash, value]) => this.#listed(hash, value))
        .filter(({ rec }) => isPrunable(rec, query.before))
      if (old.length > 0)
        pruned += Number(
          await this.#run(
            pruneScript,
            old.flatMap(({ hash, version }) => [hash, String(version)]),
          ),
        )
    }
    return pruned
  }

  async close(): Promise<void> {
    const end = this.#end
    this.#end = null
    this.#opening = null
    await end?.()
  }

  async *#pages(): AsyncGenerator<readonly Entry[]> {
    let cursor = '0'
    do {
      const [next, flat] = (await this.#send('HSCAN', this.#key, cursor, 'COUNT', '500')) as [string, string[]]
      cursor = String(next)
      const entries = Array.from({ length: flat.length / 2 }, (_, i): Entry => [
        flat[2 * i] as KeyHash,
        flat[2 * i + 1]!,
      ])
      yield entries.filter(([hash]) => hash !== 'floor' && hash !== 'top')
    } while (cursor !== '0')
  }

  #slot(hash: KeyHash, version: number, text: string | null): Slot {
    if (text === null) {
      this.#floor = version
      return { version, rec: null }
    }
    return { version, rec: decodeRecord(text, { where: this.#where(hash), version }) }
  }

  #listed(hash: KeyHash, value: string): Listed {
    const [, digits, text] = /^(\d+)\n([^]*)$/.exec(value) ?? [null, '0', value]
    return listed(hash, Number(digits), { text: text ?? '', where: this.#where(hash) })
  }

  readonly #where = (hash: KeyHash) => `Field ${hash} of the Redis hash ${JSON.stringify(this.#key)}`

  #observe(clock: string): void {
    this.#clock.observe(Math.floor(Number(clock) * 1000))
  }

  async #run(script: Script, args: readonly string[]): Promise<unknown> {
    const send = await this.#open()
    return this.#guarded(runScript(send, script, this.#key, args))
  }

  async #send(command: string, ...args: string[]): Promise<unknown> {
    const send = await this.#open()
    return this.#guarded(send(command, ...args))
  }

  async #guarded<T>(reply: Promise<T>): Promise<T> {
    try {
      return await within(this.#timeout, 'Redis', reply, () => this.#trouble())
    } catch (error) {
      throw redisFailure(error)
    }
  }

  async #open(): Promise<SendCommand> {
    this.#opening ??= this.#guarded(this.#connect())
    try {
      return await this.#opening
    } catch (error) {
      await this.close().catch(() => undefined)
      throw error
    }
  }

  async #connect(): Promise<SendCommand> {
    const send = commandSender(this.#options.client ?? (await this.#ownClient(this.#options.url!)))
    const { durable, weaknesses, replica } = await redisDurability(send)
    if (replica)
      throw new UsageError('redisStore is connected to a replica, which cannot write. Connect it to the primary.')
    if (weaknesses.length > 0 && this.#options.acceptWeak !== true) {
      throw new UsageError(
        `This Redis server can forget that a notification was sent, and it would be sent twice. ${weaknesses.join(' ')} Set appendonly yes and appendfsync always (see docs/gate/redis.md), or pass acceptWeak: true to accept that.`,
      )
    }
    this.#durable = weaknesses.length > 0 && durable === 'power' ? 'process' : durable
    return send
  }

  async #ownClient(url: string): Promise<RedisClient> {
    const { client, connect, close, trouble } = await redisClient(url)
    this.#end = close
    this.#trouble = trouble
    await connect()
    return client
  }
}

/** Replies that pass by themselves: loading, busy with a script, resharding, a failover under way. */
const PASSING = /^(LOADING|BUSY|TRYAGAIN|MASTERDOWN|CLUSTERDOWN|NOREPLICAS)/
/** Replies that need somebody to act: memory, disk, rights, a replica, a foreign value under the key. */
const LASTING = /^(OOM|MISCONF|NOPERM|NOAUTH|WRONGPASS|READONLY|WRONGTYPE|ERR|EXECABORT)/

function redisFailure(error: unknown): SendgateError {
  if (error instanceof SendgateError) return error
  const message = error instanceof Error ? error.message : String(error)
  // Anything that is no reply of the server is a lost or refused connection.
  const lostReply = !PASSING.test(message) && !LASTING.test(message)
  return new StoreUnavailable(`Redis failed: ${message}`, {
    cause: error,
    kind: LASTING.test(message) ? 'io' : 'busy',
    lostReply,
  })
}
