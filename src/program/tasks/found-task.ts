import type { TriggerKind, UnknownReason } from '../../result/coverage-report.js'

/** Code that runs later with nobody waiting, as one of the sources found it. */
export interface FoundTask {
  readonly trigger: TriggerKind
  /** Job, route or tool name; empty when the code gives none. */
  readonly name: string
  readonly registerFile: string
  readonly registerLine: number
  /** Key of the function that runs, see `functionKey`; of a module when a script runs as a whole; null where it is not in the analysed files. */
  readonly handler: string | null
  /** Keys of the wrappers that stand between the trigger and the handler. */
  readonly around?: readonly string[]
  /** One of several that a registered handler hands the work on to; where another place tells the same task, that one stands. */
  readonly served?: true
  /** Why there is no handler. */
  readonly unread?: UnknownReason
  /** Where a script has no function of its own: the line of its first statement that does something. */
  readonly line?: number
}
