/** What an UPDATE sets a column to, where that is NULL, FALSE or a text; undefined for anything else. */
export function setBySql(text: string, column: string): string | null | false | undefined {
  const found = new RegExp(`\\bset\\b[^;]*?\\b${column}["\`]?\\s*=\\s*(null\\b|false\\b|'[^']*')`, 'i').exec(text)?.[1]
  if (found === undefined) return undefined
  if (found.startsWith("'")) return found.slice(1, -1)
  return /^null$/i.test(found) ? null : false
}
