import { createHash } from 'node:crypto'

export interface Script {
  readonly text: string
  readonly sha: string
}

const script = (text: string): Script => ({ text, sha: createHash('sha1').update(text).digest('hex') })

/*
 * All records of a store live in one hash: field <64 hex> -> "<version>\n<record>". Two more fields:
 *   floor  the highest version of any pruned key; an absent key has this version
 *   top    the highest version ever written; a value that lost its version counts with it
 * One key, so that the scripts also run on a cluster.
 */
const SHARED = `
local function slot(field)
  local value = redis.call('HGET', KEYS[1], field)
  if not value then return tonumber(redis.call('HGET', KEYS[1], 'floor') or '0'), false end
  local digits, text = string.match(value, '^(%d+)\\n(.*)$')
  if digits then return tonumber(digits), text end
  return tonumber(redis.call('HGET', KEYS[1], 'top') or '0'), value
end
local time = redis.call('TIME')
local clock = time[1] .. '.' .. string.format('%06d', tonumber(time[2]))
`

/** KEYS[1] the hash; ARGV[1] field. Answers [version, record | null, seconds.microseconds]. */
export const readScript = script(`${SHARED}
local version, text = slot(ARGV[1])
return { string.format('%d', version), text, clock }
`)

/**
 * KEYS[1] the hash; ARGV[1] field, [2] expected version, [3] record. Answers [1 | 0, version, record | null, clock].
 * A client may repeat the script after it lost the reply; it then finds its own text (which holds a random token) and
 * is told that it won.
 */
export const casScript = script(`${SHARED}
local version, text = slot(ARGV[1])
local expect = tonumber(ARGV[2])
if version ~= expect then
  local won = version == expect + 1 and text == ARGV[3]
  return { won and 1 or 0, string.format('%d', version), text, clock }
end
local next = version + 1
redis.call('HSET', KEYS[1], ARGV[1], string.format('%d', next) .. '\\n' .. ARGV[3])
if next > tonumber(redis.call('HGET', KEYS[1], 'top') or '0') then redis.call('HSET', KEYS[1], 'top', string.format('%d', next)) end
return { 1, string.format('%d', next), false, clock }
`)

/** KEYS[1] the hash; ARGV pairs of field and version as listed. Removes the fields that did not move since; answers how many. */
export const pruneScript = script(`${SHARED}
local floor = tonumber(redis.call('HGET', KEYS[1], 'floor') or '0')
local pruned = 0
for i = 1, #ARGV, 2 do
  local version, text = slot(ARGV[i])
  if text and version == tonumber(ARGV[i + 1]) then
    redis.call('HDEL', KEYS[1], ARGV[i])
    if version + 1 > floor then floor = version + 1 end
    pruned = pruned + 1
  end
end
redis.call('HSET', KEYS[1], 'floor', string.format('%d', floor))
return pruned
`)
