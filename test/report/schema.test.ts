import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { jsonReport } from '../../src/report/json.js'
import { sampleContext } from './samples/contexts.js'
import { ferryDeskBase, ferryDeskReport } from './samples/ferry-desk.js'
import { hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

const schema: object = JSON.parse(
  readFileSync(new URL('../../schema/coverage-report.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)

describe('the JSON report keeps its schema', () => {
  const samples = {
    'the ferry desk': ferryDeskReport,
    'its earlier state': ferryDeskBase,
    'hostile names': hostileReport,
    'no sends': manySends(0).report,
    'many sends': manySends(50).report,
  }
  for (const [name, report] of Object.entries(samples)) {
    it(`for ${name}`, () => {
      validate(JSON.parse(jsonReport.render(report, sampleContext())))
      expect(validate.errors ?? []).toEqual([])
    })
  }

  const [site] = ferryDeskReport.sites
  const broken: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'a verdict that does not exist',
      { ...ferryDeskReport, sites: [{ ...site, verdict: 'fine' }] },
      /\/sites\/0\/verdict/,
    ],
    ['a column of 0', { ...ferryDeskReport, sites: [{ ...site, column: 0 }] }, /\/sites\/0\/column/],
    [
      'a share above 1',
      { ...ferryDeskReport, summary: { ...ferryDeskReport.summary, proved: 61 } },
      /\/summary\/proved/,
    ],
    ['a field nobody knows', { ...ferryDeskReport, extra: true }, /additional/],
    ['another version', { ...ferryDeskReport, schemaVersion: 2 }, /\/schemaVersion/],
    ['a missing list', { ...ferryDeskReport, notAnalysed: undefined }, /notAnalysed/],
  ]
  for (const [name, report, where] of broken) {
    it(`and refuses ${name}`, () => {
      expect(validate(JSON.parse(JSON.stringify(report)))).toBe(false)
      expect(JSON.stringify(validate.errors)).toMatch(where)
    })
  }
})
