import type {
  CoverageReport,
  Place,
  SendPath,
  SendSite,
  Span,
  Trigger,
  TriggerKind,
} from '../result/coverage-report.js'
import { groupBy } from '../analysis/group-by.js'

/** A call that could hold a gate: the send itself, or a call of a wrapper from which it is reached. */
export interface Candidate extends Span {
  readonly callee: string
  readonly isSend: boolean
}

/** A path from a trigger to a send without a sound guard. */
export interface OpenPath {
  readonly site: SendSite
  readonly trigger: Trigger | null
  /** Nearest to the send first. */
  readonly candidates: readonly Candidate[]
}

export interface PlacedPath {
  readonly site: SendSite
  /** Null when nothing is known of the callers. */
  readonly path: SendPath | null
  /** The calls of the path, nearest to the send first; a wrapper call that cannot be told from its neighbours is left out. */
  readonly candidates: readonly Candidate[]
  /** How many calls the path has below the queue that is nearest to the send, the send among them. */
  readonly length: number
  /** What starts the first of these calls; null when nothing is known of the callers. */
  readonly start: TriggerKind | null
}

/** Every path of every send with the calls it goes through, down from the last queue: what guards an enqueue does not guard the job. */
export function placesOf(report: CoverageReport): PlacedPath[] {
  const callsByPlace = groupBy(report.calls, placeKey)
  return report.sites.flatMap((site) =>
    (site.paths.length === 0 ? [null] : site.paths).map((path): PlacedPath => {
      const calls = path?.calls ?? []
      const queue = calls.findLastIndex(({ enqueues }) => enqueues === true)
      const below = calls.slice(queue + 1).reverse()
      return {
        site,
        path,
        length: below.length + 1,
        start: queue >= 0 ? 'queue-worker' : path === null ? null : (path.trigger?.kind ?? 'unknown'),
        candidates: [
          { ...site, isSend: true },
          ...below.flatMap((place) => {
            const [only, ...others] = (callsByPlace.get(placeKey(place)) ?? []).filter((call) =>
              call.reaches.includes(site.id),
            )
            return only !== undefined && others.length === 0 ? [{ ...only, isSend: false }] : []
          }),
        ],
      }
    }),
  )
}

/** Every open path of the chosen sends. */
export function openPaths(report: CoverageReport, chosen: (site: SendSite) => boolean): OpenPath[] {
  return placesOf(report)
    .filter(({ site, path }) => canBeGated(site) && path?.guarded !== true && chosen(site))
    .map(({ site, path, candidates }) => ({ site, trigger: path?.trigger ?? null, candidates }))
}

/** Identity of a candidate. */
export function candidateKey({ file, line, column, endLine, endColumn }: Span): string {
  return `${file}:${line}:${column}:${endLine}:${endColumn}`
}

function placeKey({ file, line }: Place): string {
  return `${file}:${line}`
}

/** Also a send whose callers are out of sight: a gate right around it holds whoever calls. */
function canBeGated({ verdict, reason }: SendSite): boolean {
  return (
    verdict === 'ungated' ||
    verdict === 'partial' ||
    (verdict === 'unknown' && (reason === 'escapes' || reason === 'open-world-export'))
  )
}
