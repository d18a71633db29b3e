/** The entries with `#2`, `#3`… behind the ids that stand before them already. */
export function uniqueIds<Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const count = (seen.get(entry.id) ?? 0) + 1
    seen.set(entry.id, count)
    return count === 1 ? entry : { ...entry, id: `${entry.id}#${count}` }
  })
}
