import type { SyncLevel } from '../../analysis/sync/state-read.js'
import type { PlacedSync } from './placed-sync.js'

/** What is known of a way to an effect. */
export interface WaySync extends PlacedSync {
  /** A test of something the caller hands in: a sync step where what is handed in was read. */
  readonly handed?: PlacedSync
}

const ranks: Readonly<Record<SyncLevel, number>> = { missing: 0, 'content-only': 1, present: 2 }

export function isBetter(left: PlacedSync, right: PlacedSync): boolean {
  return ranks[left.level] > ranks[right.level]
}

/** A call and what it leads to: the read before the call counts for what is behind it, and for the test of what it hands in. */
export function joined(here: WaySync, below: WaySync): WaySync {
  if (below.handed !== undefined && here.level === 'content-only') return below.handed
  const { level, file, line, conditionLine } = isBetter(here, below) ? here : below
  const handed = here.handed ?? below.handed
  return { level, file, line, conditionLine, ...(handed !== undefined && { handed }) }
}

/** The weakest of several ways; a test of what is handed in helps only where no way goes past it. */
export function weakest(ways: readonly WaySync[]): WaySync {
  const { level, file, line, conditionLine } = ways.reduce((left, right) =>
    ranks[right.level] < ranks[left.level] ? right : left,
  )
  const handed = ways.every((way) => way.level === 'present' || way.handed !== undefined)
    ? ways.flatMap((way) => way.handed ?? [])[0]
    : undefined
  return { level, file, line, conditionLine, ...(handed !== undefined && { handed }) }
}
