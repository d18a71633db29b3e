/** One invented template with its label. Written for this project; nothing in it comes from a real repository. */
export interface CorpusRow {
  readonly id: string
  readonly want: 'none' | 'missing' | 'present' | 'unknown'
  /** As `InspectOptions.format`; absent: by the template's looks. */
  readonly format?: string
  /** What the row is about. */
  readonly why: string
  readonly text: string
}
