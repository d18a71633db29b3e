import { describe, expect, it } from 'vitest'
import { applySuppressions, parseAllow, parseEslintDisable, type SourceComment } from '../../src/suppression/index.js'
import { ferryDeskReport } from '../report/samples/ferry-desk.js'

const today = '2026-11-21'
const delays = 'apps/worker/src/delay-notices.ts'
const escalate = 'apps/worker/src/escalate.ts'
const bare = { ...ferryDeskReport, allowances: [] }

function comment(text: string, line: number, ownLine = true): SourceComment {
  return { text, line, column: 3, endLine: line, endColumn: 3 + text.length, ownLine }
}

function apply(file: string, ...comments: SourceComment[]) {
  const result = applySuppressions(bare, new Map([[file, comments]]), today)
  return {
    allowed: result.sites.filter((site) => site.verdict === 'allowed' && site.file === file).map((site) => site.id),
    added: result.findings
      .filter((finding) => !bare.findings.includes(finding))
      .map((finding) => `${finding.rule} ${finding.line}`),
    result,
  }
}

describe('the text of a comment', () => {
  const allow = (
    rule: string,
    reason: string,
    owner: string | null = null,
    until: string | null = null,
    ticket: string | null = null,
  ) => ({ kind: 'allow', rule, reason, owner, until, ticket })
  const cases: readonly (readonly [text: string, parsed: object | null])[] = [
    [' sendgate-allow require-dedup-gate -- sent by hand', allow('require-dedup-gate', 'sent by hand')],
    [
      ' sendgate-allow require-dedup-gate -- sent by hand @ops until:2027-01-31 #12',
      allow('require-dedup-gate', 'sent by hand', '@ops', '2027-01-31', '#12'),
    ],
    [
      ' sendgate-allow require-dedup-gate -- sent by hand #12 @org/team',
      allow('require-dedup-gate', 'sent by hand', '@org/team', null, '#12'),
    ],
    ['* sendgate-allow sendgate/stable-key -- retries are off ', allow('stable-key', 'retries are off')],
    [
      ' sendgate-allow require-dedup-gate -- ask @ops first, see #12 there',
      allow('require-dedup-gate', 'ask @ops first, see #12 there'),
    ],
    [' see sendgate-allow require-dedup-gate -- in the manual', null],
    [' sendgate-allowed', null],
    [' sendgate-allow-list', null],
    [' eslint-disable-next-line', null],
    ['', null],
  ]
  for (const [text, parsed] of cases) it(JSON.stringify(text), () => expect(parseAllow(text)).toEqual(parsed))

  const malformed: readonly (readonly [text: string, problem: RegExp])[] = [
    ['sendgate-allow', /it names no rule/],
    ['sendgate-allow -- because', /it names no rule/],
    ['sendgate-allow require-dedup-gate', /it gives no reason/],
    ['sendgate-allow require-dedup-gate --', /it gives no reason/],
    ['sendgate-allow require-dedup-gate -- @ops until:2027-01-31', /it gives no reason/],
    ['sendgate-allow require-dedup-gate because', /it gives no reason/],
    ['sendgate-allow require-dedup-gate -- why until:2027-02-30', /"until:2027-02-30" is not a date/],
    ['sendgate-allow require-dedup-gate -- why until:tomorrow', /is not a date/],
    ['sendgate-allow require-dedup-gate -- until:2027-01-31 and then', /stands inside the reason/],
    ['sendgate-allow require-dedup-gate -- why @a @b', /two of/],
  ]
  for (const [text, problem] of malformed) {
    it(`${JSON.stringify(text)} silences nothing and says why`, () => {
      expect(parseAllow(text)).toMatchObject({ kind: 'malformed', problem: expect.stringMatching(problem) })
    })
  }

  const directives: readonly (readonly [text: string, rules: readonly string[] | null])[] = [
    [' eslint-disable-next-line sendgate/require-dedup-gate -- later', ['require-dedup-gate']],
    [
      ' eslint-disable sendgate/stable-key, no-console, sendgate/require-sync-step',
      ['stable-key', 'require-sync-step'],
    ],
    [' eslint-disable-line no-console', null],
    [' eslint-disable -- sendgate/require-dedup-gate is only mentioned', []],
    ['eslint-disabled', null],
    [' eslint-enable sendgate/stable-key', null],
  ]
  for (const [text, rules] of directives)
    it(`${JSON.stringify(text)} turns off ${JSON.stringify(rules)}`, () =>
      expect(parseEslintDisable(text)).toEqual(rules))
})

describe('a report with comments applied', () => {
  const allow = 'sendgate-allow require-dedup-gate -- sent by hand'
  const slack = 'slack-postmessage-tellharbour-1'

  const cases: readonly (readonly [
    what: string,
    file: string,
    comments: readonly SourceComment[],
    allowed: readonly string[],
    added: readonly string[],
  ])[] = [
    ['above the send', delays, [comment(allow, 16)], [slack], []],
    ['behind the send on its line', delays, [comment(allow, 17, false)], [slack], []],
    ['behind the last line of the send', delays, [comment(allow, 20, false)], [slack], []],
    [
      'above another comment above the send',
      delays,
      [comment(allow, 15), comment('the harbour wants every one', 16)],
      [slack],
      [],
    ],
    ['two lines above', delays, [comment(allow, 15)], [], ['suppression-unused 15']],
    ['in a file without that send', escalate, [comment(allow, 16)], [], ['suppression-unused 16']],
    ['for another rule', delays, [comment('sendgate-allow stable-key -- why', 16)], [], ['suppression-unused 16']],
    [
      'for a rule that does not exist',
      delays,
      [comment('sendgate-allow require-gate -- why', 16)],
      [],
      ['suppression-unknown-rule 16'],
    ],
    ['without a reason', delays, [comment('sendgate-allow require-dedup-gate', 16)], [], ['suppression-malformed 16']],
    ['on its last day', delays, [comment(`${allow} until:${today}`, 16)], [slack], []],
    ['a day late', delays, [comment(`${allow} until:2026-11-20`, 16)], [], ['suppression-expired 16']],
    ['at a covered send', 'apps/web/src/routes/booking.ts', [comment(allow, 8)], [], ['suppression-unused 8']],
  ]
  for (const [what, file, comments, allowed, added] of cases) {
    it(what, () => {
      const outcome = apply(file, ...comments)
      expect([outcome.allowed, outcome.added]).toEqual([allowed, added])
    })
  }

  it('counts what it silences, and what it lists reconciles', () => {
    const { result } = apply(delays, comment(`${allow} @ops until:2027-01-31 #12`, 16))
    expect(result.summary).toMatchObject({ sends: 8, covered: 2, ungated: 2, allowed: 2, proved: 0.25 })
    expect(result.allowances).toEqual([
      {
        file: delays,
        line: 16,
        rule: 'require-dedup-gate',
        reason: 'sent by hand',
        owner: '@ops',
        until: '2027-01-31',
        ticket: '#12',
        silences: [slack],
      },
    ])
  })

  it('silences a finding and a task by their own rules', () => {
    const { result } = apply(
      escalate,
      comment('sendgate-allow stable-key -- why', 10),
      comment('sendgate-allow require-sync-step -- why', 3),
    )
    expect(result.findings).toEqual([])
    expect(result.tasks.find((task) => task.name === 'escalate')).toMatchObject({
      sync: { status: 'not-needed' },
      reason: 'Allowed: why',
    })
    expect(result.summary.tasks).toMatchObject({ contentOnly: 0, synced: 0.5 })
  })

  it('lists the ESLint directives that silence sendgate, and lets its verdicts stand', () => {
    const { result } = apply(delays, comment('eslint-disable-next-line sendgate/require-dedup-gate', 16))
    expect(result.eslintDisables).toEqual([{ file: delays, line: 16, rules: ['require-dedup-gate'] }])
    expect(result.summary).toEqual(ferryDeskReport.summary)
  })

  it('leaves the report as it was when there are no comments', () => {
    expect(applySuppressions(bare, new Map(), today)).toEqual({ ...bare, eslintDisables: [] })
  })
})
