import stringWidth from 'string-width'
import { isOpen } from '../../src/result/open.js'
import { describe, expect, it } from 'vitest'
import { textReport } from '../../src/report/text.js'
import { hostileContext, sampleContext } from './samples/contexts.js'
import { ferryDeskReport } from './samples/ferry-desk.js'
import { hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

const plain = textReport.render(ferryDeskReport, sampleContext())
const escapes = /\u001b\[[0-9;]*m/g

describe('text report', () => {
  it('counts per channel and per workspace, and the rows add up to the last line', () => {
    const cells = plain
      .split('\n')
      .filter((line) => line.includes('│'))
      .map((line) => line.split('│').map((cell) => cell.trim()))
    expect(cells.find(([name]) => name === 'email')).toEqual(['email', '2', '1', '1', '0', '0', '0', '50 %'])
    expect(cells.find(([name]) => name === 'apps/worker')).toEqual([
      'apps/worker',
      '3',
      '1',
      '0',
      '2',
      '0',
      '0',
      '33 %',
    ])
    expect(cells.filter(([name]) => name === 'all')).toEqual([
      ['all', '8', '2', '1', '3', '1', '1', '25 %'],
      ['all', '8', '2', '1', '3', '1', '1', '25 %'],
    ])
    expect(plain).toContain('proved 25 % (2/8) · partial 1 · ungated 3 · unknown 1 · allowed 1')
  })

  it('shows each open send with place, source, path, reason and the command, worst first', () => {
    const heads = plain
      .split('\n')
      .filter((line) => /^[✗◐?] (ungated|partial|unknown) /.test(line))
      .map((line) => line.split(/ {2}/).slice(0, 2).join(' '))
    expect(heads).toEqual([
      '✗ ungated apps/worker/src/delay-notices.ts:17:9',
      '✗ ungated apps/worker/src/escalate.ts:7:11',
      '✗ ungated apps/web/src/routes/stripe-webhook.ts:16:9',
      '◐ partial packages/mail/src/mailer.ts:13:9',
      '? unknown apps/desk-agent/src/tools.ts:9:11',
    ])
    expect(plain).toContain('  > 17 |   await slack.chat.postMessage({')
    expect(plain).toContain(
      'cron delayNotices apps/worker/src/delay-notices.ts:8 → apps/worker/src/delay-notices.ts:11',
    )
    expect(plain).toContain('3 of 4 paths reach it without a gate.')
    expect(plain).toContain('npx audit-coverage fix slack-postmessage-tellharbour-1')
  })

  it('lists tasks, findings, proposals, warnings and unread files', () => {
    for (const text of [
      '✗ missing  tasks/weekly-refund-sweep.md:1',
      'stable-key',
      '"implements":true',
      'tsconfig.strict.json',
      'print.js (parse-error): Line 40',
      '4: generated 1, parse-error 1, test 2',
    ])
      expect(plain).toContain(text)
  })

  for (const width of [60, 80, 120]) {
    it(`keeps to ${width} columns, quoted source and single words apart`, () => {
      const wide = textReport
        .render(ferryDeskReport, sampleContext({ width }))
        .split('\n')
        .filter(
          (line) =>
            stringWidth(line) > width &&
            !/^\s*>?\s*\d* \|/.test(line) &&
            !/npx |^\s+\{"/.test(line) &&
            !/^[✗◐?]|^Tasks|^\s+(\S+ )?\S+$/.test(line),
        )
      expect(wide).toEqual([])
    })
  }

  it('colours only when asked to', () => {
    expect(plain.match(escapes)).toBeNull()
    const colored = textReport.render(ferryDeskReport, sampleContext({ color: true }))
    expect(colored.match(escapes)?.length).toBeGreaterThan(50)
    expect(colored).toContain('\u001b[31m✗ ungated\u001b[39m')
  })

  it('shows control characters instead of sending them to the terminal', () => {
    const text = textReport.render(hostileReport, hostileContext())
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(text).toContain('src/\\u{1b}[31mred')
    expect(text).toContain('src/two\\nlines::error')
  })

  it('says that nothing was found instead of showing an empty table', () => {
    const text = textReport.render(manySends(0).report, sampleContext())
    expect(text).toContain('No sends were found.')
    expect(text).toMatch(/\nno sends found\n$/)
  })

  it('tells twenty open sends in full and every further one in a line', () => {
    const { report, readSource } = manySends(300)
    const open = report.sites.filter(isOpen)
    const text = textReport.render(report, { ...sampleContext(), readSource, width: 200 })
    expect(text.match(/^ {2}why /gm)).toHaveLength(20)
    expect(text).toContain(`\n${open.length - 20} further open sends. `)
    for (const { file, line, column } of open) expect(text).toContain(` ${file}:${line}:${column} `)
  })
})
