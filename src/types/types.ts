import type { CalleeAnswer } from '../analysis/sends/callee-answer.js'

/** A call or a member reference, by its UTF-16 offsets. */
export interface Position {
  readonly at: number
  readonly end: number
}

export interface FileQuestion {
  /** Relative to the audited root, with `/`. */
  readonly file: string
  readonly positions: readonly Position[]
}

/**
 * The type oracle. One question holds many positions of many files, because opening a project costs seconds and an
 * answer microseconds.
 */
export interface Types {
  /** One answer per position, in the order asked, by file. Files that no project can hold are missing. */
  calleesOf(questions: readonly FileQuestion[]): ReadonlyMap<string, readonly CalleeAnswer[]>
  /** What made types unavailable, one sentence each. */
  readonly warnings: readonly string[]
}
