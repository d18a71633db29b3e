import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { CoverageReport } from '../../src/result/coverage-report.js'
import { badgeReport } from '../../src/report/badge.js'
import { sampleContext } from './samples/contexts.js'
import { ferryDeskReport } from './samples/ferry-desk.js'

function withCounts(covered: number, ungated: number, unknown: number): CoverageReport {
  const sends = covered + ungated + unknown
  return {
    ...ferryDeskReport,
    summary: {
      ...ferryDeskReport.summary,
      sends,
      covered,
      ungated,
      unknown,
      proved: sends === 0 ? 1 : covered / sends,
    },
  }
}

describe('badge', () => {
  const cases: readonly (readonly [covered: number, ungated: number, unknown: number, title: string, color: string])[] =
    [
      [8, 0, 0, 'sends proved: 100 % · 8/8', '#1a7f37'],
      [199, 1, 0, 'sends proved: 99 % · 199/200', '#bc4c00'],
      [9, 0, 1, 'sends proved: 90 % · 9/10', '#9a6700'],
      [1, 3, 0, 'sends proved: 25 % · 1/4', '#cf222e'],
      [0, 0, 0, 'sends proved: no sends', '#1a7f37'],
    ]
  for (const [covered, ungated, unknown, title, color] of cases) {
    it(`says "${title}"`, () => {
      const svg = badgeReport.render(withCounts(covered, ungated, unknown), sampleContext())
      expect(XMLValidator.validate(svg)).toBe(true)
      const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(svg).svg
      expect(parsed.title).toBe(title)
      expect(parsed.g[0].rect[1]['@fill']).toBe(color)
    })
  }
})
