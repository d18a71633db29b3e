import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvReport } from '../../src/report/csv.js'
import { sampleContext } from './samples/contexts.js'
import { ferryDeskReport } from './samples/ferry-desk.js'
import { hostileFiles, hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

function rows(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n' })
}

describe('CSV report', () => {
  it('has one row per send with every column', () => {
    const list = rows(csvReport.render(ferryDeskReport, sampleContext()))
    expect(list.map((row) => row['verdict'])).toEqual([
      'ungated',
      'ungated',
      'ungated',
      'partial',
      'unknown',
      'allowed',
      'covered',
      'covered',
    ])
    expect(list[3]).toMatchObject({
      file: 'packages/mail/src/mailer.ts',
      line: '13',
      channel: 'email',
      trigger: 'cron',
      'open paths': '3',
      paths: '4',
      owner: "'@ferry/platform",
    })
  })

  it('reads back every file name, quotes and line breaks included', () => {
    expect(new Set(rows(csvReport.render(hostileReport, sampleContext())).map((row) => row['file']))).toEqual(
      new Set(hostileFiles),
    )
  })

  it('keeps a spreadsheet from running a cell', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']
    const report = {
      ...ferryDeskReport,
      sites: cells.flatMap((callee) => ferryDeskReport.sites.slice(0, 1).map((site) => ({ ...site, callee }))),
    }
    expect(rows(csvReport.render(report, sampleContext())).map((row) => row['callee'])).toEqual(
      cells.map((cell) => `'${cell}`),
    )
  })

  it('is a header alone when there are no sends', () => {
    expect(csvReport.render(manySends(0).report, sampleContext())).toMatch(/^id,verdict,.*confidence\r\n$/)
  })
})
