import { deserialize, serialize } from 'node:v8'

/** Whether plain data is the same, to the byte, so that the order of properties counts too. */
export function isSame(before: object, now: object): boolean {
  return serialize(before).equals(serialize(now)) || plain(before).equals(plain(now))
}

/** Numbers and texts can be held in several ways, which are written differently until they were read back. */
function plain(data: object): Buffer {
  return serialize(deserialize(serialize(data)))
}
