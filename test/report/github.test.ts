import { describe, expect, it } from 'vitest'
import { githubReport } from '../../src/report/github.js'
import { sampleContext } from './samples/contexts.js'
import { ferryDeskReport } from './samples/ferry-desk.js'
import { hostileFiles, hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

interface Annotation {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** Reads a line as the runner of GitHub Actions does: `::command name=value,…::message`, then the escapes undone. */
function readCommands(text: string): Annotation[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const match = /^::(?<command>[a-z-]+)(?: (?<properties>[^:]*(?:(?!::).)*?))?::(?<message>.*)$/.exec(line)?.groups
    if (match === undefined) return []
    const pairs = (match['properties'] ?? '')
      .split(',')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))])
    return [
      {
        command: match['command'] ?? '',
        properties: Object.fromEntries(pairs),
        message: unescape(match['message'] ?? ''),
      },
    ]
  })
}

function unescape(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')
}

describe('GitHub annotations', () => {
  it('stand at the send, errors before warnings', () => {
    const annotations = readCommands(githubReport.render(ferryDeskReport, sampleContext()))
    expect(
      annotations.map(({ command, properties }) => `${command} ${properties['file']}:${properties['line']}`),
    ).toEqual([
      'error apps/worker/src/delay-notices.ts:17',
      'error apps/worker/src/escalate.ts:7',
      'error apps/web/src/routes/stripe-webhook.ts:16',
      'error packages/mail/src/mailer.ts:13',
      'error apps/worker/src/escalate.ts:11',
      'error tasks/weekly-refund-sweep.md:1',
      'error apps/worker/src/escalate.ts:4',
      'warning apps/desk-agent/src/tools.ts:9',
      'warning apps/web/src/legacy/print.js:1',
    ])
    expect(annotations[0]?.properties).toEqual({
      file: 'apps/worker/src/delay-notices.ts',
      line: '17',
      endLine: '20',
      col: '9',
      title: 'Ungated chat send (require-dedup-gate)',
    })
    expect(annotations[0]?.message).toContain('Wrap it in gate.once(key, send)')
  })

  it('cannot be planted by a file name', () => {
    const annotations = readCommands(githubReport.render(hostileReport, sampleContext()))
    expect(new Set(annotations.map(({ command }) => command))).toEqual(new Set(['error', 'warning']))
    const known: readonly string[] = [...hostileFiles, ...ferryDeskReport.tasks.map((task) => task.file)]
    expect(annotations.filter(({ properties }) => !known.includes(properties['file'] ?? ''))).toEqual([])
    expect(annotations.every(({ message }) => !message.includes('\n'))).toBe(true)
  })

  it('keep to ten of each level and say how many are left out', () => {
    const text = githubReport.render(manySends(200).report, sampleContext())
    expect(readCommands(text).map(({ command }) => command)).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      ...Array.from({ length: 10 }, () => 'warning'),
    ])
    expect(text).toContain('GitHub shows 10 annotations of each level; 80 more are left out here.')
  })
})
