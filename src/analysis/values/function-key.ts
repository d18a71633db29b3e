/** The key of a first-party function, as in `Program.callers`. */
export function functionKey(file: string, at: number): string {
  return `${at} ${file}`
}
