import { createHash } from 'node:crypto'

const known = new WeakMap<object, string>()

/** Text up to this length stands for itself. */
const maximumLength = 200

/**
 * A short text that is equal for equal plain data, whatever is shared inside. Objects are remembered, since the facts of
 * a program hang together in few large ones; they must not be changed afterwards.
 */
export function fingerprint(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? 'undefined' : JSON.stringify(value)
  const before = known.get(value)
  if (before !== undefined) return before
  const parts = Array.isArray(value)
    ? value.map(fingerprint)
    : Object.entries(value)
        .flatMap(([name, inner]) => (inner === undefined ? [] : [`${JSON.stringify(name)}:${fingerprint(inner)}`]))
        .sort()
  const text = Array.isArray(value) ? `[${parts.join()}]` : `{${parts.join()}}`
  const short = text.length <= maximumLength ? text : `#${createHash('sha256').update(text).digest('base64')}`
  known.set(value, short)
  return short
}
