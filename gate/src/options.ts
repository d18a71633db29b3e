import type { Clock } from './clock.js'
import type { Markers } from './markers/marker.js'
import type { Point } from './points.js'
import type { Store } from './store.js'
import type { Classifier } from './classify.js'
import type { Meter } from './telemetry.js'

/** Milliseconds, or text such as `500ms`, `20s`, `5m`, `12h`, `7d`, `2w`. */
export type Duration = number | string

/**
 * How long one send silences its key: for ever, for a time after the last departure (`'12h'`), or until the next calendar
 * slot of a time zone (ISO weeks). A slot is part of the key's hash, so every slot has its own record and marker.
 */
export type Window =
  'forever' | Duration | { readonly slot: 'hour' | 'day' | 'week' | 'month' | 'year'; readonly tz: string }

/** What a new call does about an outcome nobody knows: nothing, send again, or ask `probe` and send only when it is settled that nothing arrived. */
export type OnUnknown = 'suppress' | 'resend' | 'reconcile'

export interface GateOptions {
  /** Word for reports: `email`, `slack`, … Default `default`. Part of every record, not of the hash. */
  readonly channel?: string
  /** Default: files under `folder`. */
  readonly store?: Store
  /** Default: files under `folder` when `store` is not given, else none. */
  readonly markers?: Markers | false
  /** Default `state/notification-sent`, relative to the repository (or package) around the working directory. */
  readonly folder?: string
  /** Default `forever`. */
  readonly window?: Window
  /** Time a send may take; its signal aborts then. Default 20 s. */
  readonly deadline?: Duration
  /** Time after the deadline until others may declare the outcome unknown. Default 10 s. */
  readonly grace?: Duration
  /** Lease of a claim without intent, renewed by heartbeats while the probe runs. Default 30 s. */
  readonly lease?: Duration
  /** Default `suppress`. */
  readonly onUnknown?: OnUnknown
  /** Time a provider needs until its look-up shows everything it accepted. Default max(60 s, 3 × deadline). */
  readonly settle?: Duration
  /** `observe` decides and reports, but sends anyway. Default `enforce`. */
  readonly mode?: 'enforce' | 'observe'
  /** Added to every hash. Default SENDGATE_ENV, then NODE_ENV, then `production`. */
  readonly env?: string
  /** Secret for HMAC hashes; records then hold `purpose/#<hash>` instead of the readable key. All users of a store must share it. */
  readonly redact?: string
  /** Decides whether an error proves that nothing left; asked before the built-in classification. */
  readonly classify?: Classifier | readonly Classifier[]
  /** Reads the provider's id from the value that `send` resolved with. Default: `id`, `messageId`, `ts` or `sid` when it is a string. */
  readonly ref?: (value: unknown) => string | null
  /** What to do when the same key comes with another payload hash. Default `note`. */
  readonly mismatch?: 'note' | 'throw'
  /** Word for evidence and audits: who runs this gate. Never a secret, never a recipient. Default `sendgate`. */
  readonly by?: string
  /** Optional OpenTelemetry meter (structural: `createCounter`, `createUpDownCounter`). */
  readonly meter?: Meter
  /** For tests: replaces wall clock, monotonic clock and timers. */
  readonly clock?: Clock
  /** For tests and tracing: awaited at every named point of a call. */
  readonly at?: (point: Point, key: string) => void | Promise<void>
}
