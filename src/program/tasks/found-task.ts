import type { TriggerKind } from '../../result/coverage-report.js'

/** Code that runs later with nobody waiting, as one of the sources found it. */
export interface FoundTask {
  readonly trigger: TriggerKind
  /** Job, route or tool name; empty when the code gives none. */
  readonly name: string
  readonly registerFile: string
  readonly registerLine: number
  /** Key of the function that runs, see `functionKey`; of a module when a script runs as a whole. */
  readonly handler: string
  /** Where a script has no function of its own: the line of its first statement that does something. */
  readonly line?: number
}
