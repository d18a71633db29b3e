/** What a host says: file relative to the project, 1-based line and column. */
export interface Finding {
  readonly file: string
  readonly rule: string
  readonly line: number
  readonly column: number
}

/** One host: the findings of the files of a project. */
export type Host = (folder: string, files: readonly string[]) => Promise<readonly Finding[]>

export function sorted(findings: readonly Finding[]): readonly Finding[] {
  const text = ({ file, line, column, rule }: Finding): string =>
    `${file} ${String(line).padStart(6)} ${String(column).padStart(6)} ${rule}`
  return findings.toSorted((left, right) => (text(left) < text(right) ? -1 : 1))
}
