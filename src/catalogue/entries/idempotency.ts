/** How a provider keeps a repeat from being delivered twice, and whether the SDK really sends it. */
export interface Idempotency {
  /** `effective` is sent and honoured; `ignored` is accepted by the types and never sent; `retries-only` is random per call or forgotten within minutes. */
  readonly support: 'effective' | 'partial' | 'ignored' | 'retries-only' | 'none' | 'unknown'
  /** Where the key stands in the call. */
  readonly parameters?: readonly KeyParameter[]
  /** Milliseconds for which the provider remembers the key. */
  readonly window?: number
  readonly evidence: 'types' | 'sdk source' | 'documentation' | 'memory'
  readonly note?: string
}

/** Argument index and dotted property path of a key, e.g. `{ argument: 1, property: 'idempotencyKey' }`. A header name counts as property. */
export interface KeyParameter {
  readonly argument: number
  readonly property?: string
  /** Last names of the members that take it; absent means all of the entry. */
  readonly members?: readonly string[]
}
