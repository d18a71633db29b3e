import type { Evidence, KeyHash, State } from './record.js'

/** What is durably known about a key after a call. Holds no recipient and no body. */
export interface Receipt {
  readonly hash: KeyHash
  /** Readable key, or `purpose/#<12 hex>` when the gate redacts. */
  readonly key: string
  readonly channel: string
  readonly gen: number
  readonly state: State | 'absent'
  readonly attempt: number
  readonly sentAt: number | null
  /** Provider's id of the message where known. */
  readonly ref: string | null
  readonly evidence: readonly Evidence[]
  /** The provider was asked with this idempotency key. */
  readonly providerKey: string
  /** false: the outcome happened but the store could not be told; the record still says `sending`. */
  readonly recorded: boolean
  /** The payload hash differs from the one recorded for this key. */
  readonly mismatch: boolean
  readonly error: string | null
}

/** Why a call sent nothing. */
export type SkipReason = 'already-sent' | 'in-progress' | 'unresolved' | 'probe-found'

/** The answer of `once`. Refusals are values; only misuse and StoreUnavailable are thrown, and then nothing was sent. */
export type Outcome<T> =
  | {
      readonly status: 'sent'
      readonly key: string
      readonly value: T
      readonly receipt: Receipt
      /** mode `observe` sent what it would have skipped. */ readonly wouldSkip?: SkipReason
    }
  | { readonly status: 'skipped'; readonly key: string; readonly reason: SkipReason; readonly receipt: Receipt }
  /** This call sent nothing and the key is free. `retryAfter` in milliseconds. */
  | {
      readonly status: 'rejected'
      readonly key: string
      readonly error: unknown
      readonly retryAfter?: number
      readonly receipt: Receipt
    }
  /** May have been sent. */
  | { readonly status: 'unknown'; readonly key: string; readonly error: unknown; readonly receipt: Receipt }

/** What `check` answers, in the words of the command line. */
export interface Check {
  readonly decision: 'not-sent' | 'sent' | 'in-progress' | 'unknown'
  readonly receipt: Receipt
}
