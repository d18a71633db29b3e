/** What a log of numbered files looks like right after a writer has linked its own. */
export interface Log {
  /** Numbers that stand, ascending. */
  readonly versions: readonly number[]
  /** Numbers up to this one were, or are being, removed; 0 = none. */
  readonly floor: number
}

/**
 * Whether a write counts that has just been linked. The floor is written before anything is removed, so: `doubtful`: others
 * went on far enough to remove this number; the write may have counted before that, or have filled its hole afterwards.
 * `stale`: a number above it is missing, so it filled a hole. `counts`: everything else.
 */
export function standingOf(own: number, { versions, floor }: Log): 'counts' | 'stale' | 'doubtful' {
  const from = versions.indexOf(own)
  if (own <= floor || from === -1) return 'doubtful'
  return versions.slice(from).every((version, index) => version === own + index) ? 'counts' : 'stale'
}
