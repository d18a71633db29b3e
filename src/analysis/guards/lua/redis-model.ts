/** What Lua knows in a script. `opaque` is a text or number of the caller that nothing is known about but that it stays the same. */
export type LuaValue =
  | null
  | boolean
  | number
  | string
  | { readonly kind: 'opaque'; readonly name: string }
  | { readonly kind: 'status'; readonly text: string }
  | { readonly kind: 'table'; readonly items: readonly LuaValue[] }

/** Thrown where what happens cannot be said. */
export class Undecided extends Error {}

/** As much of Redis as claims are made of: keys with a value, a set, a hash or a sorted set, and when they are forgotten. */
export class RedisModel {
  /** Milliseconds after which the last key that was given an end is forgotten; null where it is not known. */
  window: number | null = null
  private readonly values = new Map<string, LuaValue>()
  private readonly members = new Map<string, Map<string, LuaValue>>()

  constructor(present: readonly string[] = []) {
    for (const key of present) this.values.set(key, { kind: 'opaque', name: 'the value that was there' })
  }

  /** The answer of a command as Lua gets it: nothing is `false`. */
  call(command: string, given: readonly LuaValue[]): LuaValue {
    const [first, second, third] = given
    const key = textOf(first)
    switch (command.toUpperCase()) {
      case 'SET':
        return this.set(key, second, given.slice(2))
      case 'SETNX':
        if (this.has(key)) return 0
        this.values.set(key, second ?? null)
        return 1
      case 'SETEX':
        this.expire(second, 1000)
        this.values.set(key, third ?? null)
        return ok
      case 'PSETEX':
        this.expire(second, 1)
        this.values.set(key, third ?? null)
        return ok
      case 'GET':
        return this.values.get(key) ?? false
      case 'GETDEL': {
        const before = this.values.get(key) ?? false
        this.remove(key)
        return before
      }
      case 'GETSET': {
        const before = this.values.get(key) ?? false
        this.values.set(key, second ?? null)
        return before
      }
      case 'EXISTS':
        return this.has(key) ? 1 : 0
      case 'DEL':
      case 'UNLINK':
        return given.map((each) => this.remove(textOf(each))).filter(Boolean).length
      case 'INCR':
        return this.add(key, 1)
      case 'INCRBY':
        return this.add(key, second)
      case 'EXPIRE':
      case 'PEXPIRE':
        if (!this.has(key)) return 0
        this.expire(second, command.toUpperCase() === 'EXPIRE' ? 1000 : 1)
        return 1
      case 'SADD':
      case 'HSETNX':
        return this.join(key, second, third ?? true)
      case 'SISMEMBER':
      case 'HEXISTS':
        return this.members.get(key)?.has(textOf(second)) === true ? 1 : 0
      case 'HGET':
        return this.members.get(key)?.get(textOf(second)) ?? false
      case 'HSET': {
        const isNew = this.members.get(key)?.has(textOf(second)) !== true
        if (!isNew) this.members.get(key)?.delete(textOf(second))
        this.join(key, second, third ?? true)
        return isNew ? 1 : 0
      }
      case 'SREM':
      case 'HDEL':
      case 'ZREM':
        return this.members.get(key)?.delete(textOf(second)) === true ? 1 : 0
      case 'ZADD':
        if (textOf(second).toUpperCase() === 'NX') return this.join(key, given[3], third ?? true)
        return this.join(key, third, second ?? true)
      case 'ZSCORE':
        return this.members.get(key)?.get(textOf(second)) ?? false
      default:
        throw new Undecided()
    }
  }

  private set(key: string, value: LuaValue | undefined, options: readonly LuaValue[]): LuaValue {
    const words = options.map((each) => (typeof each === 'string' ? each.toUpperCase() : ''))
    if (options.some((each) => typeof each === 'object' && each !== null && words.every((word) => word === '')))
      throw new Undecided()
    const before = this.values.get(key) ?? false
    const isRefused = (words.includes('NX') && this.has(key)) || (words.includes('XX') && !this.has(key))
    if (!isRefused) {
      for (const [word, unit] of [
        ['EX', 1000],
        ['PX', 1],
      ] as const)
        if (words.includes(word)) this.expire(options[words.indexOf(word) + 1], unit)
      this.values.set(key, value ?? null)
    }
    if (words.includes('GET')) return before
    return isRefused ? false : ok
  }

  private add(key: string, by: LuaValue | undefined): LuaValue {
    const before = this.values.get(key) ?? 0
    if (typeof before !== 'number' || typeof by !== 'number') throw new Undecided()
    this.values.set(key, before + by)
    return before + by
  }

  /** Adds a member that is not there yet, and says whether it did. */
  private join(key: string, member: LuaValue | undefined, value: LuaValue): LuaValue {
    const known = this.members.get(key) ?? new Map<string, LuaValue>()
    this.members.set(key, known)
    if (known.has(textOf(member))) return 0
    known.set(textOf(member), value)
    return 1
  }

  private has(key: string): boolean {
    return this.values.has(key) || (this.members.get(key)?.size ?? 0) > 0
  }

  private remove(key: string): boolean {
    const isThere = this.has(key)
    this.values.delete(key)
    this.members.delete(key)
    return isThere
  }

  private expire(after: LuaValue | undefined, unit: number): void {
    this.window =
      typeof after === 'number'
        ? after * unit
        : typeof after === 'string' && /^\d+$/.test(after)
          ? Number(after) * unit
          : null
  }
}

const ok = { kind: 'status', text: 'OK' } as const

/** The text that stands for a key or a member. */
function textOf(value: LuaValue | undefined): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value === 'object' && value?.kind === 'opaque') return `<${value.name}>`
  throw new Undecided()
}
