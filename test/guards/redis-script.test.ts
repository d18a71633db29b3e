import { describe, expect, it } from 'vitest'
import { parseLua } from '../../src/analysis/guards/lua/parse-lua.js'
import { RedisModel, Undecided, type LuaValue } from '../../src/analysis/guards/lua/redis-model.js'
import { runLua } from '../../src/analysis/guards/lua/run-lua.js'

const key = { kind: 'opaque', name: 'KEYS[1]' } as const
const token = { kind: 'opaque', name: 'ARGV[1]' } as const

/** What the first and the second call of a script answer on an empty store, or on one that has the key. */
function answers(script: string, present: readonly string[] = []): readonly LuaValue[] | 'unread' | 'undecided' {
  const parsed = parseLua(script)
  if (parsed === null) return 'unread'
  const store = new RedisModel(present)
  try {
    return [1, 2].map(() => runLua(parsed, store, { keys: [key], values: [token, '60'] }))
  } catch (error) {
    if (error instanceof Undecided) return 'undecided'
    throw error
  }
}

const ok = { kind: 'status', text: 'OK' }

interface Row {
  readonly script: string
  readonly answered: readonly unknown[] | 'unread' | 'undecided'
  readonly present?: readonly string[]
}

type Short = readonly [script: string, answered: Row['answered'], present?: readonly string[]]

const short: readonly Short[] = [
  [`return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'EX', ARGV[2])`, [ok, false]],
  [`return redis.call('set', KEYS[1], 1)`, [ok, ok]],
  [`return redis.call("SETNX", KEYS[1], 1)`, [1, 0]],
  [`if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end redis.call('SET', KEYS[1], 1) return 1`, [1, 0]],
  [
    `local v = redis.call('GET', KEYS[1]) if not v then redis.call('SET', KEYS[1], 'x') return nil else return v end`,
    [null, 'x'],
  ],
  [
    `local n = redis.call('INCR', KEYS[1]); if n > 1 then return 'no' elseif n == 1 then return 'yes' end`,
    ['yes', 'no'],
  ],
  [`return redis.call('SADD', KEYS[1] .. ':sent', ARGV[1])`, [1, 0]],
  [
    `return { redis.call('HSETNX', KEYS[1], 'a', 1), 'x' }`,
    [
      { kind: 'table', items: [1, 'x'] },
      { kind: 'table', items: [0, 'x'] },
    ],
  ],
  [`-- takes it\nlocal v = redis.call('GETDEL', KEYS[1])\nreturn v and 1 or 0`, [1, 0], ['<KEYS[1]>']],
  [`local a, b = 1, 2 return a + b * 2 == 5 and not (a ~= 1)`, [true, true]],
  [`return redis.call('SET', KEYS[1], 1, 'NX').ok`, 'undecided'],
  [
    `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`,
    'undecided',
    ['<KEYS[1]>'],
  ],
  [`return redis.call('ZREMRANGEBYSCORE', KEYS[1], 0, 1)`, 'undecided'],
  [`for i = 1, 2 do redis.call('DEL', KEYS[i]) end`, 'undecided'],
  [`local function f() return 1 end return f()`, 'undecided'],
  [`do local v = 2 return v - 1 end`, [1, 1]],
  [`return { ok = 1 }`, 'undecided'],
  [`-- só uma vez\nreturn redis.call('SETNX', KEYS[1], 'für immer')`, [1, 0]],
  [`return "open`, 'unread'],
]

const rows = short.map(([script, answered, present = []]): Row => ({ script, answered, present }))

describe('a script of Redis, run twice', () => {
  it.each(rows)('$script', ({ script, answered, present }) => {
    expect(answers(script, present)).toEqual(answered)
  })
})
