/** What the clues of a sentence are held against. */
export interface ClueContext {
  /** Base forms of the verbs of the template's effects. */
  readonly verbs: ReadonlySet<string>
  /** What the effects make or change, singular. */
  readonly objects: ReadonlySet<string>
  /** Those among them that come into being. */
  readonly made: ReadonlySet<string>
  readonly leadIn: string
}
