import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoverageReport, SendSite, Verdict } from '../../src/result/coverage-report.js'
import { summarise } from '../../src/result/summarise.js'
import { checkBaseline, createBaseline, formatBaseline, parseBaseline, pruneBaseline } from '../../src/ratchet/index.js'
import { ferryDeskReport } from '../report/samples/ferry-desk.js'

const [model] = ferryDeskReport.sites
const names = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }))
const site = fc.record({
  file: names.map((name) => `src/${name}.ts`),
  scope: fc.oneof(names, fc.constant('')),
  path: names,
  verdict: fc.constantFrom<Verdict>('covered', 'partial', 'ungated', 'unknown', 'allowed'),
})
const reports = fc
  .array(site, { maxLength: 12 })
  .map((list) => reportOf(list.map((entry, index) => ({ ...entry, line: index + 1 }))))

function reportOf(
  list: readonly { file: string; scope: string; path: string; verdict: Verdict; line: number }[],
): CoverageReport {
  if (model === undefined) throw new Error('The sample report has no send.')
  const sites = list.map((entry, index): SendSite => ({
    ...model,
    id: `s${index}`,
    file: entry.file,
    scope: entry.scope,
    sender: { provider: 'p', path: entry.path },
    verdict: entry.verdict,
    line: entry.line,
    endLine: entry.line,
    guard: null,
    paths: [],
  }))
  return { ...ferryDeskReport, sites, tasks: [], findings: [], notAnalysed: [], summary: summarise(sites, []) }
}

describe('a baseline, for any report', () => {
  it('accepts the report it was made from, read back from its text, in any order of lines and with lines repeated', () => {
    fc.assert(
      fc.property(reports, fc.boolean(), (report, twice) => {
        const lines = formatBaseline(createBaseline(report)).split('\n').filter(Boolean)
        const text = [...lines.toReversed(), ...(twice ? lines : [])].join('\r\n')
        const { failures, delta } = checkBaseline(parseBaseline(text), report)
        expect(failures).toEqual([])
        expect(delta.moved).toEqual([])
        expect(formatBaseline(parseBaseline(text))).toBe(formatBaseline(createBaseline(report)))
      }),
    )
  })

  it('sees nothing new when lines move, as a formatter moves them', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 9 }), (report, factor) => {
        const moved = {
          ...report,
          sites: report.sites.map((entry) => ({
            ...entry,
            line: entry.line * factor + 3,
            endLine: entry.endLine * factor + 5,
            column: 40,
          })),
        }
        expect(checkBaseline(createBaseline(report), moved).headline).toMatch(/^0 new, 0 closed,/)
      }),
    )
  })

  it('sees nothing new when a whole folder moves', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const moved = { ...report, sites: report.sites.map((entry) => ({ ...entry, file: `packages/${entry.file}` })) }
        const result = checkBaseline(createBaseline(report), moved)
        expect(result.failures).toEqual([])
        expect(result.delta.moved).toHaveLength(createBaseline(report).entries.length)
      }),
    )
  })

  it('fails when one send is covered and another opened, whichever they are', () => {
    fc.assert(
      fc.property(reports, fc.nat(), fc.nat(), (report, first, second) => {
        const open = report.sites.filter((entry) => entry.verdict === 'ungated')
        const covered = report.sites.filter((entry) => entry.verdict === 'covered')
        const [closes, opens] = [open[first % Math.max(1, open.length)], covered[second % Math.max(1, covered.length)]]
        fc.pre(closes !== undefined && opens !== undefined)
        const swapped = {
          ...report,
          sites: report.sites.map((entry): SendSite =>
            entry === closes
              ? { ...entry, verdict: 'covered' }
              : entry === opens
                ? { ...entry, verdict: 'ungated' }
                : entry,
          ),
        }
        const result = checkBaseline(createBaseline(report), swapped)
        expect([result.delta.fresh.length, result.delta.resolved.length]).toEqual([1, 1])
        expect(result.failures).toHaveLength(2)
      }),
    )
  })

  it('after pruning holds nothing stale and nothing that was not accepted before', () => {
    fc.assert(
      fc.property(reports, reports, (before, after) => {
        const baseline = createBaseline(before)
        const pruned = pruneBaseline(baseline, after)
        expect(checkBaseline(pruned, after).delta.resolved).toEqual([])
        expect(pruned.entries.length).toBeLessThanOrEqual(baseline.entries.length)
        expect(checkBaseline(pruned, after).delta.fresh).toHaveLength(checkBaseline(baseline, after).delta.fresh.length)
      }),
    )
  })
})
