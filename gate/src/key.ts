import { UsageError } from './errors.js'
import { keyPart, rejectUnstable } from './hygiene.js'
import type { Unstable } from './hygiene.js'
import type { SendKey } from './send-key.js'

/** The parts of a key in their fixed order. `slot` names the occasion: a week, an event id, a version of the facts. */
export interface KeyParts {
  readonly purpose: string
  readonly subject: string | number
  readonly audience?: string | number
  readonly slot?: string | number
  readonly allow?: readonly Unstable[]
}

export interface KeyBuilder {
  /** `` key`weekly-report/${team}/${week}` ``: interpolated parts are checked and escaped. */
  (strings: TemplateStringsArray, ...values: (string | number)[]): SendKey
  /** `key({ purpose, subject, audience, slot })` */
  (parts: KeyParts): SendKey
  /** A builder that accepts ids which look unstable but are not, such as a user id that is a UUID. */
  allow(...kinds: Unstable[]): KeyBuilder
}

const marker = Symbol.for('sendgate.key')
const longest = 512

/** Builds a checked key. @throws UsageError when it is too coarse, incomplete, or would differ on every call */
export const key: KeyBuilder = builder([])

function builder(allow: readonly Unstable[]): KeyBuilder {
  const build = (first: TemplateStringsArray | KeyParts, ...values: (string | number)[]): SendKey =>
    isTemplate(first) ? fromTemplate(first, values, allow) : fromParts(first, [...allow, ...(first.allow ?? [])])
  return Object.assign(build, { allow: (...kinds: Unstable[]) => builder([...allow, ...kinds]) }) as KeyBuilder
}

const isTemplate = (value: TemplateStringsArray | KeyParts): value is TemplateStringsArray => Array.isArray(value)

function fromTemplate(strings: TemplateStringsArray, values: readonly unknown[], allow: readonly Unstable[]): SendKey {
  const text = strings.reduce((sum, literal, index) => sum + keyPart(values[index - 1]) + literal)
  if (!text.includes('/'))
    throw new UsageError(`The key "${text}" names only a purpose. Add what it is about: key\`${text}/\${id}\`.`)
  return parseKey(text, { allow })
}

function fromParts(parts: KeyParts, allow: readonly Unstable[]): SendKey {
  const { purpose, subject, audience, slot } = parts
  const given = [purpose, subject, ...[audience, slot].filter((part) => part !== undefined)]
  // A missing audience before a slot keeps its place, so that {audience: 'x'} and {slot: 'x'} are different keys.
  const segments = audience === undefined && slot !== undefined ? [purpose, subject, '-', slot] : given
  return parseKey(segments.map(keyPart).join('/'), { allow })
}

/**
 * Checks a key given as text, for example on a command line.
 * @throws UsageError when it is empty, longer than 512 bytes, holds control characters or empty segments, or looks unstable
 */
export function parseKey(text: string, options: { readonly allow?: readonly Unstable[] } = {}): SendKey {
  if (typeof text !== 'string')
    throw new UsageError(`A key must be text or come from key\`…\`; this one is of type ${typeof text}.`)
  const normal = text.normalize('NFC').trim()
  if (normal === '') throw new UsageError('The key is empty.')
  if (Buffer.byteLength(normal) > longest)
    throw new UsageError(
      `The key has ${Buffer.byteLength(normal)} bytes, more than ${longest}: a key names an occasion, it does not hold the message.`,
    )
  if (/\p{Cc}/u.test(normal)) throw new UsageError(`The key ${JSON.stringify(normal)} holds a control character.`)
  if (normal.split('/').some((segment) => segment.trim() === ''))
    throw new UsageError(`The key "${normal}" has an empty segment: a value is missing.`)
  rejectUnstable(normal, options.allow ?? [])
  return seal(normal)
}

function seal(text: string): SendKey {
  const purpose = text.split('/', 1)[0] ?? text
  const sealed = { text, purpose, toString: () => text }
  Object.defineProperty(sealed, marker, { value: true })
  return Object.freeze(sealed) as unknown as SendKey
}

/** The given key; text from untyped callers is checked as `parseKey` does. */
export function asKey(value: SendKey): SendKey {
  if (typeof value === 'object' && value !== null && marker in value) return value
  return parseKey(value as unknown as string)
}
