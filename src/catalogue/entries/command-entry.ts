import type { Channel } from '../../result/coverage-report.js'
import type { Evidence } from './evidence.js'

/** A command line program that sends. */
export interface CommandEntry {
  readonly provider: string
  readonly program: string
  /** Other names under which the same program is installed. */
  readonly aliases?: readonly string[]
  readonly channel: Channel
  /** Leading arguments (options left out) that make it a send; an empty list means always. */
  readonly verbs: readonly (readonly string[])[]
  /** Leading arguments that only look up. */
  readonly reads?: readonly (readonly string[])[]
  /** Options without which it does not send; one of them must stand (`curl -d`). */
  readonly options?: readonly string[]
  /** Regular expression over the whole command text that must hold (`display notification`). */
  readonly text?: string
  /** Options that make it harmless (`--dry-run`, `--help`). */
  readonly unless?: readonly string[]
  readonly notes?: string
  readonly verified: Evidence
}
