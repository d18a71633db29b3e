import { UsageError } from './errors.js'

/** A kind of key part that usually differs on every call, so that a key with it never repeats and never deduplicates. */
export type Unstable = 'uuid' | 'ulid' | 'epoch' | 'timestamp'

interface Pattern {
  readonly kind: Unstable
  readonly pattern: RegExp
  readonly what: string
}

const patterns: readonly Pattern[] = [
  {
    kind: 'uuid',
    pattern: /(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-z])/i,
    what: 'a random or time-based UUID',
  },
  { kind: 'ulid', pattern: /(?<![0-9A-Za-z])[0-7][0-9A-HJKMNP-TV-Z]{25}(?![0-9A-Za-z])/i, what: 'a ULID' },
  { kind: 'epoch', pattern: /(?<![0-9A-Za-z.])1[0-9]{12}(?![0-9A-Za-z.])/, what: 'a time in milliseconds' },
  {
    kind: 'timestamp',
    pattern: /\d{4}-\d{2}-\d{2}[T ]\d{2}(?::|%3A)?\d{2}(?::|%3A)?\d{2}/i,
    what: 'a time to the second',
  },
]

/**
 * @throws UsageError naming the part of the key that looks different on every call, unless its kind is allowed
 */
export function rejectUnstable(text: string, allow: readonly Unstable[]): void {
  for (const { kind, pattern, what } of patterns) {
    const found = pattern.exec(text)
    if (found === null || allow.includes(kind)) continue
    throw new UsageError(
      `The key "${text}" holds ${what} (${found[0]}). If that is new on every call, nothing is ever deduplicated: ` +
        `use what names the occasion instead (a week, an event id, a version). If it is a stable id, say so with key.allow('${kind}') or --allow ${kind}.`,
    )
  }
}

const placeholders = new Set(['', 'undefined', 'null', 'NaN', 'Infinity', '-Infinity', '[object Object]'])

/**
 * One interpolated part as text: NFC, trimmed, with `/` and `%` escaped so that parts cannot run into each other.
 * @throws UsageError for a missing value, a fraction, or anything but text and whole numbers
 */
export function keyPart(value: unknown): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new UsageError(`A key part is the number ${value}; only whole numbers print the same everywhere.`)
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new UsageError(
      `A key part is of type ${value === null ? 'null' : typeof value}; give text or a whole number.`,
    )
  }
  const text = String(value).normalize('NFC').trim()
  if (placeholders.has(text))
    throw new UsageError(
      `A key part is ${text === '' ? 'empty' : `the text "${text}"`}: a value is missing, and every key with it would be the same.`,
    )
  return text.replace(/[%/]/g, (character) => encodeURIComponent(character))
}
