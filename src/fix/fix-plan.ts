import type { KeyRefusal } from '../analysis/keys/propose-key.js'

/** Replaces the text between two UTF-16 offsets; an insertion has `start === end`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export type RefusalReason =
  | KeyRefusal
  /** What the send gives is used afterwards, and a skipped send gives nothing. */
  | 'result-used'
  /** The function around the call sends what its callers say, and they say different things. */
  | 'many-messages'
  /** A wrapper call above the send that does other things too. */
  | 'does-more'
  /** The send cannot move into a callback: it reports through its own callback, holds a `yield`, or blocks until it is over. */
  | 'not-movable'
  /** The call could not be found again in the text, or several calls of the line reach the send. */
  | 'not-found'
  /** A command line whose shape allows no `sendgate run`. */
  | 'shell-shape'
  /** A task of sendgate lacks a sync step, and it does not begin with a read that could be one. */
  | 'no-read'

export interface Refusal {
  /** Id of the send or task. */
  readonly id: string
  readonly file: string
  readonly line: number
  readonly callee: string
  readonly reason: RefusalReason
  /** Full sentences. */
  readonly why: string
}

/** One gate that the plan writes. */
export interface PlannedGate {
  readonly file: string
  readonly line: number
  readonly callee: string
  /** As it stands in the template. */
  readonly key: string
  /** Text of the window option; null = for ever. */
  readonly window: string | null
  /** Ids of the sends it closes at least one path to. */
  readonly closes: readonly string[]
  readonly notes: readonly string[]
}

/** One sync step that the plan writes. */
export interface PlannedSync {
  readonly file: string
  readonly line: number
  /** Of the task. */
  readonly name: string
}

export interface FileChange {
  readonly file: string
  readonly before: string
  readonly after: string
}

export interface FixPlan {
  readonly gates: readonly PlannedGate[]
  readonly syncs: readonly PlannedSync[]
  readonly changes: readonly FileChange[]
  readonly refusals: readonly Refusal[]
}
