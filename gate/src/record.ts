import { CorruptRecord } from './errors.js'

/** Lower-case hexadecimal SHA-256 (or HMAC-SHA-256) of environment, key and slot: 64 characters, safe as file name and column. */
export type KeyHash = string & { readonly __keyHash: true }

/** The state of a key that has a record; no record is `absent`. */
export type State = 'claimed' | 'sending' | 'sent' | 'unknown' | 'released'

export const states: readonly State[] = ['claimed', 'sending', 'sent', 'unknown', 'released']

/** The process behind a claim. It identifies nobody as owner (the token does); it only proves that a process is dead. */
export interface Owner {
  readonly host: string
  /** Boot of the kernel and process-id namespace; null where the platform cannot say. */
  readonly bootId: string | null
  readonly pid: number
  /** Start time of the process in the kernel's own ticks; null where the platform cannot say. */
  readonly pidStart: string | null
}

/** One proof that the notification left. `send` is direct; the other kinds may describe the same departure again. */
export interface Evidence {
  readonly kind: 'send' | 'probe' | 'marker' | 'resolve'
  readonly gen: number
  readonly token: string | null
  /** Epoch milliseconds. */
  readonly at: number
  /** The provider's own id of the message, where known. */
  readonly ref: string | null
  readonly by: string
}

/** One decision that a person or a probe took about an unknown outcome. */
export interface Audit {
  readonly at: number
  readonly by: string
  readonly verdict: 'sent' | 'not-sent' | 'retry' | 'absent' | 'resend' | 'window-over'
  readonly why: string
}

/** What identifies a key in every record. `key` is readable text, or `purpose/#<12 hex>` when the gate redacts. */
export interface Identity {
  readonly hash: KeyHash
  readonly key: string
  readonly channel: string
  /** Idempotency key for the provider: the same for every attempt and generation. */
  readonly providerKey: string
}

/** One key's record. All times are epoch milliseconds of the store's clock. */
export interface Rec extends Identity {
  readonly v: 1
  /** Fence: grows with every claim and never goes back, not even over pruning. */
  readonly gen: number
  /** Random per claim; the only thing that makes a caller the owner. */
  readonly token: string
  readonly state: State
  readonly owner: Owner
  readonly leaseUntil: number
  readonly intentAt: number | null
  /** The latest deadline of any sender of this window; a look-up is trusted only after it. */
  readonly deadlineAt: number | null
  /** An earlier attempt of this window may have departed and was never decided: this claim may not end as `released`. */
  readonly doubt: boolean
  /** Number of intents written in this window. */
  readonly attempt: number
  readonly payloadHash: string | null
  readonly sentAt: number | null
  readonly evidence: readonly Evidence[]
  readonly audit: readonly Audit[]
  readonly error: string | null
}

/** The record as the text that stores keep: JSON with sorted keys, one trailing newline. */
export function encodeRecord(rec: Rec): string {
  return `${JSON.stringify(sorted(rec))}\n`
}

/**
 * Reads a stored record.
 * @param at where the text stands and the version a repair must expect; both end up in the error
 * @throws CorruptRecord when the text is empty, torn, conflict-marked, of another version or misses a field
 */
export function decodeRecord(text: string, at: { where: string; version: number }): Rec {
  const value = parseObject(text, at)
  const broken = firstBrokenField(value)
  if (broken !== null) throw new CorruptRecord(at.where, at.version, broken)
  return value as unknown as Rec
}

/** Parses a JSON object or throws CorruptRecord with the most helpful reason. */
export function parseObject(text: string, at: { where: string; version: number }): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CorruptRecord(at.where, at.version, damageIn(text))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CorruptRecord(at.where, at.version, 'it is not a JSON object')
  return value as Record<string, unknown>
}

function damageIn(text: string): string {
  if (text.trim() === '') return 'it is empty'
  return /^(<{7}|={7}|>{7})/m.test(text) ? 'it holds merge conflict markers' : 'it is not complete JSON'
}

/** A deep copy with object keys in code-unit order, so that equal values are equal bytes. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const from = value as Record<string, unknown>
  const names = Object.keys(from)
    .filter((name) => from[name] !== undefined)
    .sort()
  return Object.fromEntries(names.map((name) => [name, sorted(from[name])]))
}

const isText = (value: unknown) => typeof value === 'string'
const isTime = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const orNull = (test: (value: unknown) => boolean) => (value: unknown) => value === null || test(value)

const fields: Readonly<Record<Exclude<keyof Rec, 'v'>, (value: unknown) => boolean>> = {
  hash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  key: isText,
  channel: isText,
  providerKey: isText,
  gen: isCount,
  token: isText,
  state: (value) => states.includes(value as State),
  owner: (value) => typeof value === 'object' && value !== null,
  leaseUntil: isTime,
  intentAt: orNull(isTime),
  deadlineAt: orNull(isTime),
  doubt: (value) => typeof value === 'boolean',
  attempt: isCount,
  payloadHash: orNull(isText),
  sentAt: orNull(isTime),
  evidence: Array.isArray,
  audit: Array.isArray,
  error: orNull(isText),
}

const fieldTests = Object.entries(fields)

function firstBrokenField(value: Record<string, unknown>): string | null {
  if (value.v !== 1) return `its version is ${JSON.stringify(value.v)}, this release reads version 1`
  const broken = fieldTests.find(([name, test]) => !test(value[name]))
  return broken === undefined ? null : `its field "${broken[0]}" is missing or has the wrong type`
}
