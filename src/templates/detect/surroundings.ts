import type { LocalRecords } from './local-records.js'

/** What is known about the sentence in which an act may stand. */
export interface Surroundings {
  readonly text: string
  /** The template says that it runs again and again. */
  readonly scheduled: boolean
  /** What is not left unsaid in it reaches somebody. */
  readonly heartbeat: boolean
  /** It works on what others write: an answer goes to them. */
  readonly incoming: boolean
  readonly local: LocalRecords
  /** Names of those who talk with the executor. */
  readonly partners: ReadonlySet<string>
  /** The sentence composes a text that stays with the executor. */
  readonly composes: boolean
  /** The two sentences before it. */
  readonly before: string
  /** Headings and lead-in: what "one" may stand for. */
  readonly above: string
}
