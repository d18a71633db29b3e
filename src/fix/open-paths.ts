import type { CoverageReport, Place, SendPath, SendSite, Span, Trigger } from '../result/coverage-report.js'
import { groupBy } from './group-by.js'

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

/** Every open path of the chosen sends. A wrapper call that cannot be told from its neighbours is no candidate. */
export function openPaths(report: CoverageReport, chosen: (site: SendSite) => boolean): OpenPath[] {
  const callsByPlace = groupBy(report.calls, placeKey)
  return report.sites.filter((site) => (site.verdict === 'ungated' || site.verdict === 'partial') && chosen(site)).flatMap((site) => {
    const open: readonly (SendPath | null)[] = site.paths.length === 0 ? [null] : site.paths.filter((path) => !path.guarded)
    return open.map((path): OpenPath => ({ site, trigger: path?.trigger ?? null, candidates: [{ ...site, isSend: true }, ...above(path, site)] }))
  })

  function above(path: SendPath | null, site: SendSite): Candidate[] {
    return [...path?.calls ?? []].reverse().flatMap((place) => {
      const calls = (callsByPlace.get(placeKey(place)) ?? []).filter((call) => call.reaches.includes(site.id) && call.verdict !== 'covered')
      const [only] = calls
      return only !== undefined && calls.length === 1 ? [{ ...only, isSend: false }] : []
    })
  }
}

/** Identity of a candidate. */
export function candidateKey({ file, line, column, endLine, endColumn }: Span): string {
  return `${file}:${line}:${column}:${endLine}:${endColumn}`
}

function placeKey({ file, line }: Place): string {
  return `${file}:${line}`
}
