import { availableParallelism } from 'node:os'
import type { FoundFile } from '../discover.js'

/** Characters of source below which a thread costs more to start than it saves. */
const worthAThread = 1_000_000
/** A thread loads its code first and warms up alone, so that more of them gain less and less. */
const mostThreads = 3

/** How many threads beside this one are worth it for these files. */
export function threadsFor(files: readonly FoundFile[]): number {
  const length = files.reduce((sum, { text }) => sum + text.length, 0)
  return Math.min(availableParallelism() - 1, mostThreads, Math.floor(length / worthAThread))
}
