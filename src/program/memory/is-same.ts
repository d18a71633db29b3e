import { deserialize, serialize } from 'node:v8'

/** Whether plain data is the same, to the byte, so that the order of properties counts too. */
export function isSame(before: object, now: object): boolean {
  const written = serialize(before)
  return written.equals(serialize(now)) || written.equals(serialize(deserialize(serialize(now))))
}
