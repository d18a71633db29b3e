/**
 * One finished operation of one process on one key. Times are nanoseconds of the host's monotonic clock, which all
 * processes share. A `write` is a successful compare-and-set; a refused one is a `read` of what it was shown.
 */
export interface Operation {
  readonly process: number
  readonly key: string
  readonly kind: 'read' | 'write' | 'lost'
  /** The version read or written; for a lost reply the version it would have written. */
  readonly version: number
  /** Token read or written; null for an absent key. */
  readonly token: string | null
  readonly start: bigint
  readonly end: bigint
}

/**
 * Finds what contradicts linearizability of a versioned register, empty when nothing does. Versions are unique and
 * successive, so the only possible order is that of the versions (each write before the reads of it), and it suffices to
 * check that no operation stands behind one that started only after it had ended.
 */
export function contradictions(history: readonly Operation[]): string[] {
  return [...new Set(history.map(({ key }) => key))].flatMap((key) => {
    const operations = history.filter((operation) => operation.key === key)
    return [...versionContradictions(operations), ...orderContradictions(operations)].map((text) => `${key}: ${text}`)
  })
}

function* versionContradictions(operations: readonly Operation[]): Generator<string> {
  const writers = new Map<number, string | null>()
  const lost = new Set(
    operations.filter(({ kind }) => kind === 'lost').map(({ version, token }) => `${version} ${token}`),
  )
  for (const { kind, version, token, process } of operations) {
    if (kind !== 'write') continue
    if (writers.has(version)) yield `two processes wrote version ${version}; the second is ${process}`
    writers.set(version, token)
  }
  for (const { kind, version, token, process } of operations) {
    if (kind !== 'read' || token === null || lost.has(`${version} ${token}`)) continue
    if (writers.get(version) !== token)
      yield `process ${process} read token ${token} at version ${version}, which wrote ${writers.get(version) ?? 'nobody'}`
  }
  const highest = Math.max(0, ...writers.keys())
  if (lost.size === 0 && writers.size !== highest) yield `${writers.size} writes led to version ${highest}`
}

function* orderContradictions(operations: readonly Operation[]): Generator<string> {
  const known = operations.filter(({ kind }) => kind !== 'lost')
  const byStart = [...known].sort((a, b) => compare(a.start, b.start))
  const byEnd = [...known].sort((a, b) => compare(a.end, b.end))
  // Walking by start: the highest version among all operations that had ended before.
  let ended = 0
  let highest = -1
  for (const operation of byStart) {
    while (ended < byEnd.length && byEnd[ended]!.end < operation.start)
      highest = Math.max(highest, byEnd[ended++]!.version)
    const behind = operation.kind === 'write' ? operation.version <= highest : operation.version < highest
    if (behind)
      yield `process ${operation.process} ${operation.kind === 'write' ? 'wrote' : 'read'} version ${operation.version} after version ${highest} had been seen`
  }
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
