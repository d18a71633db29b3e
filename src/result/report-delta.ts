import type { CoverageReport } from './coverage-report.js'
import { identitiesOf, type Identified, type Identity } from './identity.js'

/** How the open things of a report differ from those of an earlier state. */
export interface Delta {
  /** Open now and not before. */
  readonly fresh: readonly Identified[]
  /** Open before and not now: covered, allowed or gone. */
  readonly resolved: readonly Identity[]
  /** Open before and now, in another file. */
  readonly moved: readonly { readonly from: Identity; readonly to: Identified }[]
  /** Open before and now, in the same place. */
  readonly kept: readonly Identified[]
}

/** What was known before: the open identities, and, where the whole earlier report is at hand, all of them. */
export interface Before {
  readonly open: readonly Identity[]
  readonly all?: readonly Identity[]
}

/** Compares two reports of the same code base. */
export function compareReports(base: CoverageReport, head: CoverageReport): Delta {
  const all = identitiesOf(base)
  return compareWith({ open: all.filter((entry) => entry.open), all }, head)
}

/** Compares a report with what was known before. */
export function compareWith(before: Before, head: CoverageReport): Delta {
  const now = identitiesOf(head)
  const wasOpen = new Map(before.open.map((entry) => [keyOf(entry), entry]))
  const open = now.filter((entry) => entry.open)
  const openKeys = new Set(open.map(keyOf))
  const appeared = open.filter((entry) => !wasOpen.has(keyOf(entry)))
  const vanished = [...wasOpen.values()].filter((entry) => !openKeys.has(keyOf(entry)))
  const moved = pairMoves(vanished, appeared, {
    before: new Set((before.all ?? []).map(keyOf)),
    now: new Set(now.map(keyOf)),
  })
  const from = new Set(moved.map((move) => keyOf(move.from)))
  const to = new Set(moved.map((move) => keyOf(move.to)))
  return {
    fresh: appeared.filter((entry) => !to.has(keyOf(entry))),
    resolved: vanished.filter((entry) => !from.has(keyOf(entry))),
    moved,
    kept: open.filter((entry) => wasOpen.has(keyOf(entry))),
  }
}

/**
 * A vanished and a new entry are one that moved when only the file differs, when the old place is gone from the
 * report altogether, and when the new place did not exist before. A send that was covered in its old place is still
 * listed there, so that covering one and breaking another of the same shape is never taken for a move.
 */
function pairMoves(
  vanished: readonly Identity[],
  appeared: readonly Identified[],
  known: { readonly before: ReadonlySet<string>; readonly now: ReadonlySet<string> },
): { from: Identity; to: Identified }[] {
  const homeless = new Map<string, Identity[]>()
  for (const entry of vanished) {
    if (known.now.has(keyOf(entry))) continue
    const key = keyWithoutFile(entry)
    const same = homeless.get(key)
    if (same === undefined) homeless.set(key, [entry])
    else same.push(entry)
  }
  return appeared.flatMap((to) => {
    if (known.before.has(keyOf(to))) return []
    const from = homeless.get(keyWithoutFile(to))?.shift()
    return from === undefined ? [] : [{ from, to }]
  })
}

export function keyOf({ rule, sender, file, scope, ordinal }: Identity): string {
  return JSON.stringify([rule, sender, file, scope, ordinal])
}

function keyWithoutFile({ rule, sender, scope, ordinal }: Identity): string {
  return JSON.stringify([rule, sender, scope, ordinal])
}
