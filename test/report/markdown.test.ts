import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { gapListMarkdown } from '../../src/report/index.js'
import { markdownReport } from '../../src/report/markdown.js'
import { hostileContext, sampleContext } from './samples/contexts.js'
import { ferryDeskBase, ferryDeskReport } from './samples/ferry-desk.js'
import { hostileFiles, hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

function flatten(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(flatten) : [])]
}

function visible(file: string): string {
  return file
    .replaceAll('\n', '\\n')
    .replaceAll('|', '¦')
    .replaceAll('\u001b', '\\u{1b}')
    .replaceAll('\u202e', '\\u{202e}')
}

const withDelta = markdownReport.render(
  ferryDeskReport,
  sampleContext({ base: ferryDeskBase, sourceUrl: 'https://github.com/ferry/desk/blob/4f2a91c/' }),
)

describe('Markdown summary', () => {
  it('puts the difference first', () => {
    const lines = withDelta.split('\n').filter(Boolean)
    expect(lines.slice(0, 3)).toEqual(['## Send coverage: 25 % proved (−4 points)', '**+2 −1**, 9 open', '**New**'])
    expect(lines.filter((line) => line.startsWith('- ❌')).map((line) => /`[^`]+`/.exec(line)?.[0])).toEqual([
      '`apps/web/src/routes/stripe-webhook.ts:16`',
      '`apps/worker/src/delay-notices.ts:17`',
    ])
    expect(lines.filter((line) => line.startsWith('- ✅'))).toEqual([
      '- ✅ `twilio:default().messages.create` in `apps/worker/src/boarding-reminder.ts#boardingReminder` (require-dedup-gate)',
    ])
  })

  it('links to the audited revision', () => {
    expect(withDelta).toContain(
      '[`apps/worker/src/delay-notices.ts:17`](https://github.com/ferry/desk/blob/4f2a91c/apps/worker/src/delay-notices.ts#L17)',
    )
  })

  it('says only where things stand when there is nothing to compare with', () => {
    const text = markdownReport.render(ferryDeskReport, sampleContext())
    expect(text.split('\n')[0]).toBe('## Send coverage: 25 % proved')
    expect(text).not.toContain('**New**')
    expect(text).toContain('| email | 2 | 1 | 1 | 0 | 0 | 50 % |')
  })

  const sourceUrl = 'https://github.com/ferry/desk/blob/4f2a91c'
  const documents = {
    'the summary': markdownReport.render(hostileReport, hostileContext({ base: manySends(0).report, sourceUrl })),
    'the checklist': gapListMarkdown(hostileReport, sourceUrl),
  }
  for (const [name, text] of Object.entries(documents)) {
    it(`mentions nobody, links nowhere else and opens no markup for what it quotes, in ${name}`, () => {
      const nodes = flatten(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
      const html = nodes.flatMap((node) => (node.type === 'html' ? node.value.split('\n') : []))
      expect(
        html.filter(
          (line) => !/^<\/?details>$|^<summary>Everything that is open \(\d+\), worst first<\/summary>$/.test(line),
        ),
      ).toEqual([])
      expect(
        nodes
          .flatMap((node) => (node.type === 'link' ? [node.url] : []))
          .filter(
            (url) =>
              !url.startsWith(`${sourceUrl}/src/`) &&
              !url.startsWith(`${sourceUrl}/tasks/`) &&
              !url.startsWith(`${sourceUrl}/apps/`),
          ),
      ).toEqual([])
      expect(
        nodes.flatMap((node) => (node.type === 'tableRow' ? [node.children.length] : [])).every((cells) => cells === 7),
      ).toBe(true)
      expect(
        /@ferry|#1\b/.exec(text.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '').replaceAll('\\#1', ''))?.[0],
      ).toBeUndefined()
    })
  }

  it('reads back every file name in a code span', () => {
    const spans = flatten(fromMarkdown(documents['the checklist'])).flatMap((node) =>
      node.type === 'inlineCode' ? [node.value] : [],
    )
    for (const file of hostileFiles) expect(spans).toContain(`${visible(file)}:16`)
  })

  it('stays within what GitHub takes as one comment', () => {
    const many = manySends(5_000)
    expect(
      markdownReport.render(many.report, sampleContext({ base: manySends(0).report, readSource: many.readSource }))
        .length,
    ).toBeLessThan(65_536)
  })
})
