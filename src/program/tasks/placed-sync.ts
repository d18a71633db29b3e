import type { SyncLevel } from '../../analysis/sync/state-read.js'

/** How the effects of a task depend on a read, and where that read and its test stand. */
export interface PlacedSync {
  readonly level: SyncLevel
  readonly file: string | null
  readonly line: number | null
  readonly conditionLine: number | null
}
