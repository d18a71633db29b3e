import { describe, expect, it } from 'vitest'
import { markdownReport } from '../../src/report/markdown.js'
import { hostileContext, sampleContext } from './samples/contexts.js'
import { ferryDeskBase, ferryDeskReport } from './samples/ferry-desk.js'
import { hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

const withDelta = markdownReport.render(ferryDeskReport, sampleContext({ base: ferryDeskBase, sourceUrl: 'https://github.com/ferry/desk/blob/4f2a91c/' }))

describe('Markdown summary', () => {
  it('puts the difference first', () => {
    const lines = withDelta.split('\n').filter(Boolean)
    expect(lines.slice(0, 3)).toEqual(['## Send coverage: 25 % proved (−4 points)', '**+2 −1**, 9 open', '**New**'])
    expect(lines.filter((line) => line.startsWith('- ❌')).map((line) => /`[^`]+`/.exec(line)?.[0])).toEqual(['`apps/web/src/routes/stripe-webhook.ts:16`', '`apps/worker/src/delay-notices.ts:17`'])
    expect(lines.filter((line) => line.startsWith('- ✅'))).toEqual(['- ✅ `twilio:default().messages.create` in `apps/worker/src/boarding-reminder.ts#boardingReminder` (require-dedup-gate)'])
  })

  it('links to the audited revision', () => {
    expect(withDelta).toContain('[`apps/worker/src/delay-notices.ts:17`](https://github.com/ferry/desk/blob/4f2a91c/apps/worker/src/delay-notices.ts#L17)')
  })

  it('says only where things stand when there is nothing to compare with', () => {
    const text = markdownReport.render(ferryDeskReport, sampleContext())
    expect(text.split('\n')[0]).toBe('## Send coverage: 25 % proved')
    expect(text).not.toContain('**New**')
    expect(text).toContain('| email | 2 | 1 | 1 | 0 | 0 | 50 % |')
  })

  it('mentions nobody, links nothing and opens no markup for what it quotes', () => {
    const text = markdownReport.render(hostileReport, hostileContext({ base: manySends(0).report }))
    const outsideCode = text.split('\n').map((line) => line.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')).join('\n')
    expect(outsideCode).not.toMatch(/@ferry|<script|(?<!\\)\[link|(?<!\\)#1\b/)
    expect(text.split('\n').filter((line) => line.startsWith('|')).every((line) => line.replaceAll('\\|', '').split('|').length === 9)).toBe(true)
  })

  it('stays within what GitHub takes as one comment', () => {
    const many = manySends(5_000)
    expect(markdownReport.render(many.report, sampleContext({ base: manySends(0).report, readSource: many.readSource })).length).toBeLessThan(65_536)
  })
})
