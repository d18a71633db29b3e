import type { Channel } from '../result/coverage-report.js'

/** How a provider keeps a repeat from being delivered twice, and whether the SDK really sends it. */
export interface Idempotency {
  /** `effective` is sent and honoured; `ignored` is accepted by the types and never sent; `retries-only` is random per call. */
  readonly support: 'effective' | 'partial' | 'ignored' | 'retries-only' | 'none' | 'unknown'
  /** Where the key stands in the call: argument index and property path, e.g. `{ argument: 1, property: 'idempotencyKey' }`. */
  readonly parameters?: readonly { readonly argument: number; readonly property?: string; readonly members?: readonly string[] }[]
  /** Milliseconds for which the provider remembers the key. */
  readonly window?: number
  readonly evidence: 'types' | 'sdk source' | 'documentation' | 'memory'
  readonly note?: string
}

/**
 * A member of a package that is called to send. `path` is counted from the module: `Resend().emails.send` is the
 * named export `Resend` constructed or called, then members. `new` and call are both written `()`;
 * `default` names the default export (and the namespace of a CommonJS package).
 */
export interface SenderMember {
  readonly path: string
  readonly channel?: Channel
  /** Borderline: edits, reactions, replies to an interaction. Reported with `--include-gray`. */
  readonly gray?: true
  /** The call sends only when these hold. */
  readonly when?: readonly ArgumentPredicate[]
  /** The call does not send when these hold (dry runs). */
  readonly unless?: readonly ArgumentPredicate[]
  /** Declared class or interface that owns the member, for the type oracle. */
  readonly declaredIn?: { readonly package?: string; readonly container?: string; readonly file?: string }
  /** Package versions (semver range) that have this member, where generations differ. */
  readonly versions?: string
}

export interface ArgumentPredicate {
  readonly argument: number
  readonly property?: string
  /** Literal equality, or a regular expression over the literal text. */
  readonly equals?: string | number | boolean
  readonly matches?: string
  /** The argument is `new X()` of a class of this name (command objects). */
  readonly constructs?: string
}

/** One provider: the packages through which it is reached, its members, hosts and commands. */
export interface SenderEntry {
  readonly provider: string
  /** Packages whose import can yield these members; the first is canonical. */
  readonly packages: readonly string[]
  readonly channel: Channel
  readonly members: readonly SenderMember[]
  readonly nearMisses: readonly string[]
  readonly idempotency: Idempotency
  /** SDK retries by default: an unkeyed retry is a duplicate. */
  readonly retries?: { readonly default: number; readonly option: string }
  readonly notes?: string
  readonly verified: 'compiler' | 'runtime' | 'documentation'
}

/** A messaging host that is reached by raw HTTP. */
export interface HostEntry {
  readonly provider: string
  /** Host name; `*.` stands for any subdomain. */
  readonly hosts: readonly string[]
  readonly channel: Channel
  /** Path patterns (regular expressions) that send, with the methods that do. */
  readonly sends: readonly { readonly path: string; readonly methods: readonly string[]; readonly body?: string; readonly gray?: true }[]
  /** Path patterns that look up, authenticate or edit. */
  readonly reads: readonly string[]
  readonly idempotency?: Idempotency
}

/** A command line program that sends. */
export interface CommandEntry {
  readonly provider: string
  readonly program: string
  readonly channel: Channel
  /** Leading arguments that make it a send; empty means always. */
  readonly verbs: readonly (readonly string[])[]
  readonly reads?: readonly (readonly string[])[]
}
