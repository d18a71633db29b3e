import type { CallSite } from '../program.js'
import type { TriggerEntry, TriggerMember } from '../../catalogue/entries/trigger-entry.js'
import type { TriggerKind, UnknownReason } from '../../result/coverage-report.js'

/** One place where code is handed to something that starts it later, or for somebody else. */
export interface Registration {
  readonly entry: TriggerEntry
  readonly member: TriggerMember
  readonly kind: TriggerKind
  readonly file: string
  readonly line: number
  /** The registering call; null for conventions and decorators. */
  readonly site: CallSite | null
  /** Job, route or queue name, where it is a literal. */
  readonly name: string | null
  /** Names under which a decorator lets the handler take jobs; where they are given, they join it with what enqueues, and `name` does not. */
  readonly takes?: readonly string[]
  /** Where a route stands whose class and method are decorated: `/webhooks/stripe`. */
  readonly address?: string
  /** The schedule's text, where it is a literal. */
  readonly schedule: string | null
  /** Function keys. */
  readonly handlers: readonly string[]
  /** Why no handler is known although one was given; `handlers` is empty then. */
  readonly unread?: UnknownReason
}
