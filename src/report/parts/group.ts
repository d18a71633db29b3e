import type { CoverageReport, SendSite } from '../../result/coverage-report.js'
import { compareText } from '../../result/worst-first.js'

export interface GroupCounts {
  readonly name: string
  readonly sends: number
  readonly covered: number
  readonly partial: number
  readonly ungated: number
  readonly unknown: number
  readonly allowed: number
  /** covered / sends, 0..1. */
  readonly proved: number
}

/** Counts of the sends per channel, workspace, owner…, in alphabetical order. A send with several owners counts for each. */
export function groupSends(report: CoverageReport, keysOf: (site: SendSite) => readonly string[]): GroupCounts[] {
  const groups = new Map<string, SendSite[]>()
  for (const site of report.sites) {
    for (const key of keysOf(site)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [site])
      else group.push(site)
    }
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([name, sites]) => countsOf(name, sites))
}

export function countsOf(name: string, sites: readonly SendSite[]): GroupCounts {
  const count = { covered: 0, partial: 0, ungated: 0, unknown: 0, allowed: 0 }
  for (const site of sites) count[site.verdict] += 1
  return { name, sends: sites.length, ...count, proved: sites.length === 0 ? 1 : count.covered / sites.length }
}

/** `61 %`, rounded down so that 100 % means all. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`
}
