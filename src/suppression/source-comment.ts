/** A comment of a source, a shell script or a Markdown file. */
export interface SourceComment {
  /** What stands between its delimiters. */
  readonly text: string
  /** 1-based, as everywhere in a report. */
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Whether nothing but white space stands before it on its line: it then speaks of the line below it. */
  readonly ownLine: boolean
}

export type CommentsByFile = ReadonlyMap<string, readonly SourceComment[]>

/** The line a comment speaks of: its own when code stands before it, else the first below that is not such a comment too. */
export function targetLine(comment: SourceComment, comments: readonly SourceComment[]): number {
  if (!comment.ownLine) return comment.line
  const below = comments.find((other) => other.ownLine && other.line === comment.endLine + 1)
  return below === undefined ? comment.endLine + 1 : targetLine(below, comments)
}
