import type { Check, Outcome, Receipt } from './outcome.js'
import type { Duration, GateOptions, OnUnknown, Window } from './options.js'
import type { SendKey } from './send-key.js'
import type { Listed, ListQuery, Store } from './store.js'
import type { Markers } from './markers/marker.js'
import type { Gated } from './gated.js'

/** What the gate hands to a send. */
export interface SendContext {
  /** For the provider: `sg1_…`, at most 64 characters, the same for every attempt and generation. */
  readonly idempotencyKey: string
  /** Aborts at the deadline. Pass it on: after it the gate no longer waits. */
  readonly signal: AbortSignal
  readonly key: string
  readonly gen: number
  /** 1 for the first intent of this window. */
  readonly attempt: number
  /** Epoch milliseconds. */
  readonly deadlineAt: number
}

export type Send<T> = (context: SendContext) => Promise<T> | T

/** Three-valued on purpose: a boolean cannot say "I do not know". `asOf`: epoch milliseconds of what was read. */
export type ProbeAnswer<T = unknown> =
  { readonly found: T } | { readonly absent: true; readonly asOf?: number } | { readonly cannotTell: string }

export interface ProbeContext {
  readonly idempotencyKey: string
  readonly signal: AbortSignal
  readonly key: string
}

/** Looks whether the notification is there already: the sync step before a send, and the reconciler after a crash. */
export type Probe<T = unknown> = (context: ProbeContext) => Promise<ProbeAnswer<T>>

export interface OnceOptions<T> {
  readonly send: Send<T>
  readonly probe?: Probe
  /** Any text that stands for the payload; only its hash is kept and compared. */
  readonly payload?: string | Uint8Array
  readonly window?: Window
  readonly onUnknown?: OnUnknown
}

export type OncePromise<T> = Promise<Outcome<T>> & {
  /** Resolves with the value of `send`, or undefined when skipped; rejects with the error of a `rejected` or `unknown` outcome. */
  orThrow(): Promise<T | undefined>
}

export interface CallOptions {
  readonly window?: Window
  readonly onUnknown?: OnUnknown
}

export interface ClaimOptions extends CallOptions {
  readonly lease?: Duration
  /** The claim outlives this process (shell): no heartbeat, and the death of this process frees nothing before the lease ends. */
  readonly detached?: boolean
}

/** A claim held by a caller who does the work. Disposing: `release` before `begin`, unknown after it. */
export interface Claim extends AsyncDisposable {
  readonly key: string
  readonly gen: number
  readonly token: string
  /** Writes the intent: call it right before the first byte leaves. Optional; `complete` implies the work was done. */
  begin(): Promise<SendContext>
  /** The work is done: marks the key as sent. Accepted even when the lease was lost meanwhile. */
  complete(proof?: { readonly ref?: string }): Promise<Receipt>
  /** Nothing was sent: frees the key. After `begin` only with `{ notSent: true }`. */
  release(proof?: { readonly notSent: true; readonly error?: string }): Promise<Receipt>
}

export type ClaimResult =
  | { readonly status: 'claimed'; readonly key: string; readonly claim: Claim }
  | Extract<Outcome<never>, { status: 'skipped' }>

/** A claim handed from one process to another (shell): `claim` prints these, `complete` and `release` take them back. */
export interface ClaimTicket {
  readonly gen: number
  readonly token: string
}

export interface Resolution {
  readonly verdict: 'sent' | 'not-sent' | 'retry'
  readonly why: string
  readonly by?: string
  readonly ref?: string
}

export type Resolved =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly reason: string; readonly receipt: Receipt }

/** One call of a client's method; `method` is its path, such as `chat.postMessage`. */
export interface ClientCall<C> {
  readonly method: string
  readonly args: readonly unknown[]
  readonly client: C
}

export interface GatedClientOptions<C> {
  /** The key of one call; `undefined` leaves this call ungated (a read). */
  readonly key: (call: ClientCall<C>) => SendKey | undefined
  /** What a skipped call resolves with. Default: an object that may be ignored, but throws when a property is read. */
  readonly skipped?: (outcome: Extract<Outcome<never>, { status: 'skipped' }>, call: ClientCall<C>) => unknown
}

export interface Gate {
  once<T>(key: SendKey, send: Send<T> | OnceOptions<T>): OncePromise<T>
  /** Wraps one function; its calls answer Outcomes. */
  gated<A extends unknown[], R>(
    fn: (...args: A) => Promise<R> | R,
    options: { key(...args: A): SendKey },
  ): Gated<(...args: A) => Promise<Outcome<R>>>
  /** Wraps a client object: every method call for which `key` answers a key goes through the gate. */
  client<C extends object>(client: C, options: GatedClientOptions<C>): Gated<C>
  claim(key: SendKey, options?: ClaimOptions): Promise<ClaimResult>
  /** Takes up a claim that another process made. */
  resume(key: SendKey, ticket: ClaimTicket, options?: CallOptions): Claim
  /** Reads only; a check alone is no gate. */
  check(key: SendKey, options?: CallOptions): Promise<Check>
  /** Records that this was sent by other means. */
  mark(
    key: SendKey,
    proof?: { readonly ref?: string; readonly at?: number; readonly gen?: number; readonly token?: string },
    options?: CallOptions,
  ): Promise<Receipt & { readonly duplicate: boolean }>
  resolve(key: SendKey, resolution: Resolution, options?: CallOptions): Promise<Resolved>
  /** Asks `probe` about an unknown outcome. Never sends. */
  reconcile(key: SendKey, probe: Probe, options?: CallOptions): Promise<Resolved>
  list(query?: ListQuery): AsyncIterable<Listed>
  prune(query: { readonly before: number }): Promise<number>
  readonly store: Store
  readonly markers: Markers | null
  close(): Promise<void>
}

/** `gate(options)` makes one; `gate.once(…)` uses the default one (files store, settings from the environment). */
export type DefaultGate = Gate & ((options?: GateOptions) => Gate)
