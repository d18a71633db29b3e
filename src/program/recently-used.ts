/** Characters of source text whose trees, scopes and flows are kept: about a gigabyte, far more than most checkouts ask for. */
const limit = 10_000_000

/**
 * Remembers what is made of files, until the texts of those asked for since are too many: whole programs are larger
 * than memory. What was forgotten is made again, so nothing may rest on getting the same object twice.
 */
export function recentlyUsed<Value>(
  make: (file: string) => Value,
  sizeOf: (file: string) => number,
  most = limit,
): (file: string) => Value {
  const kept = new Map<string, Value>()
  let size = 0
  return (file) => {
    const before = kept.get(file)
    if (before !== undefined) {
      // A map keeps the order of insertion: the first is the one that nobody has asked for the longest.
      kept.delete(file)
      kept.set(file, before)
      return before
    }
    const made = make(file)
    if (!kept.has(file)) size += sizeOf(file)
    kept.set(file, made)
    for (const oldest of kept.keys()) {
      if (size <= most || oldest === file) break
      kept.delete(oldest)
      size -= sizeOf(oldest)
    }
    return made
  }
}
