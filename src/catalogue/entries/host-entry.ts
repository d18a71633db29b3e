import type { Channel } from '../../result/coverage-report.js'
import type { Evidence } from './evidence.js'
import type { Idempotency } from './idempotency.js'

/** A messaging host that is reached by raw HTTP. */
export interface HostEntry {
  readonly provider: string
  /** Host name; `*.` stands for any subdomain. */
  readonly hosts: readonly string[]
  readonly channel: Channel
  /** What sends. Patterns are regular expressions over path and query, in which a hole of a template is written `*`. A path that also matches `reads` does not send. */
  readonly sends: readonly HostSend[]
  /** Path patterns that look up, authenticate or edit. */
  readonly reads: readonly string[]
  readonly idempotency?: Idempotency
  /** Names of environment variables and settings that hold such a URL (regular expressions, case-insensitive). */
  readonly settings?: readonly string[]
  /** The API below a root that is configured: what names hold it (regular expression, case-insensitive), and the path which such a root may already end in. */
  readonly root?: { readonly called: string; readonly at?: string }
  readonly notes?: string
  readonly verified: Evidence
}

export interface HostSend {
  readonly path: string
  readonly methods: readonly string[]
  /** Regular expression over the literal text of the body: GraphQL mutations. */
  readonly body?: string
  /** Regular expression over the literal text of a body that delivers nothing: a receipt of reading. */
  readonly unlessBody?: string
  readonly channel?: Channel
  readonly gray?: true
  /** The product runs on hosts of its users: the path decides also where the host is configured. */
  readonly anyHost?: true
}
