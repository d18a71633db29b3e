import type { CoverageReport, Place, SendPath, SendSite, TriggerKind } from './coverage-report.js'
import { compareText, triggersWorstFirst } from './worst-first.js'

/** A place where one gate closes every listed send on the listed number of paths. */
export interface DecisionSite extends Place {
  /** The worst trigger of the paths it closes. */
  readonly trigger: TriggerKind
  readonly sends: readonly SendSite[]
  readonly paths: number
  /** The call that the gate wraps, where it is known. */
  readonly callee: string | null
}

interface OpenPath {
  readonly site: SendSite
  readonly trigger: TriggerKind
  /** From the trigger down to the send: any of these could hold the gate. */
  readonly places: readonly Place[]
}

/**
 * The fewest gates that a greedy choice finds: the place that lies on most open paths first, then the most among
 * those that are left. Of equals the one nearest to the send, where the values for a key are at hand.
 * Sorted by trigger, then by the number of sends and paths.
 */
export function decisionSites(report: CoverageReport): DecisionSite[] {
  const left = new Set(
    report.sites.filter((site) => site.verdict === 'ungated' || site.verdict === 'partial').flatMap(openPaths),
  )
  const index = indexByPlace(left)
  const callees = calleesByPlace(report)
  const chosen: DecisionSite[] = []
  while (left.size > 0) {
    const best = mostPaths(index)
    if (best === null) break
    const paths = [...best.paths]
    for (const path of paths) {
      left.delete(path)
      for (const place of path.places) index.get(keyOf(place))?.paths.delete(path)
    }
    chosen.push({
      ...best.place,
      callee: callees.get(keyOf(best.place)) ?? null,
      trigger: worstOf(paths),
      sends: [...new Set(paths.map((path) => path.site))],
      paths: paths.length,
    })
  }
  return chosen.sort(byTriggerAndFanOut)
}

interface Candidate {
  readonly place: Place
  readonly paths: Set<OpenPath>
  /** Calls between this place and the send, the least of all paths through it. */
  distance: number
}

function openPaths(site: SendSite): OpenPath[] {
  const end: Place = { file: site.file, line: site.line }
  const open: readonly (SendPath | null)[] =
    site.paths.length === 0 ? [null] : site.paths.filter((path) => !path.guarded)
  return open.map((path) => ({
    site,
    trigger: path?.trigger?.kind ?? 'unknown',
    places: [...(path?.calls ?? []), end],
  }))
}

function indexByPlace(paths: ReadonlySet<OpenPath>): Map<string, Candidate> {
  const index = new Map<string, Candidate>()
  for (const path of paths) {
    for (const [at, place] of path.places.entries()) {
      const distance = path.places.length - 1 - at
      const known = index.get(keyOf(place))
      if (known === undefined)
        index.set(keyOf(place), { place: { file: place.file, line: place.line }, paths: new Set([path]), distance })
      else {
        known.paths.add(path)
        known.distance = Math.min(known.distance, distance)
      }
    }
  }
  return index
}

function mostPaths(index: ReadonlyMap<string, Candidate>): Candidate | null {
  let best: Candidate | null = null
  for (const candidate of index.values()) {
    if (candidate.paths.size === 0) continue
    if (
      best === null ||
      candidate.paths.size - best.paths.size > 0 ||
      (candidate.paths.size === best.paths.size && beats(candidate, best))
    )
      best = candidate
  }
  return best
}

function beats(a: Candidate, b: Candidate): boolean {
  return (a.distance - b.distance || compareText(a.place.file, b.place.file) || a.place.line - b.place.line) < 0
}

function calleesByPlace(report: CoverageReport): Map<string, string> {
  return new Map([
    ...report.calls.map((call) => [keyOf(call), call.callee] as const),
    ...report.sites.map((site) => [keyOf(site), site.callee] as const),
  ])
}

function worstOf(paths: readonly OpenPath[]): TriggerKind {
  return triggersWorstFirst.find((kind) => paths.some((path) => path.trigger === kind)) ?? 'unknown'
}

function byTriggerAndFanOut(a: DecisionSite, b: DecisionSite): number {
  return (
    triggersWorstFirst.indexOf(a.trigger) - triggersWorstFirst.indexOf(b.trigger) ||
    b.sends.length - a.sends.length ||
    b.paths - a.paths ||
    compareText(a.file, b.file) ||
    a.line - b.line
  )
}

function keyOf({ file, line }: Place): string {
  return `${file}:${line}`
}
