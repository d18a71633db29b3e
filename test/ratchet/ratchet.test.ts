import { describe, expect, it } from 'vitest'
import type { CoverageReport, SendSite } from '../../src/result/coverage-report.js'
import { summarise } from '../../src/result/summarise.js'
import {
  checkBaseline,
  checkSince,
  createBaseline,
  formatBaseline,
  parseBaseline,
  pruneBaseline,
} from '../../src/ratchet/index.js'
import { ferryDeskReport } from '../report/samples/ferry-desk.js'

type Change = (site: SendSite) => readonly SendSite[]

function changed(report: CoverageReport, id: string, change: Change): CoverageReport {
  const sites = report.sites.flatMap((site) => (site.id === id ? change(site) : [site]))
  return { ...report, sites, summary: summarise(sites, report.tasks) }
}

const slack = 'slack-postmessage-tellharbour-1'
const sms = 'twilio-create-boardingreminder-1'
const cover: Change = (site) => [{ ...site, verdict: 'covered' }]
const open: Change = (site) => [{ ...site, verdict: 'ungated' }]
const remove: Change = () => []
const baseline = createBaseline(ferryDeskReport)

function outcome(report: CoverageReport): { headline: string; failures: readonly string[]; notes: number } {
  const { headline, failures, notes } = checkBaseline(baseline, report)
  return { headline, failures: failures.map((failure) => failure.split(':')[0] ?? ''), notes: notes.length }
}

describe('baseline', () => {
  const cases: readonly (readonly [what: string, report: CoverageReport, ReturnType<typeof outcome>])[] = [
    ['nothing changed', ferryDeskReport, { headline: '0 new, 0 closed, 9 open', failures: [], notes: 0 }],
    [
      'a new finding fails',
      changed(ferryDeskReport, sms, open),
      { headline: '1 new, 0 closed, 10 open', failures: ['New'], notes: 0 },
    ],
    [
      'a closed finding is stale and fails',
      changed(ferryDeskReport, slack, cover),
      { headline: '0 new, 1 closed, 8 open', failures: ['Stale in the baseline'], notes: 0 },
    ],
    [
      'a deleted send is stale too',
      changed(ferryDeskReport, slack, remove),
      { headline: '0 new, 1 closed, 8 open', failures: ['Stale in the baseline'], notes: 0 },
    ],
    [
      'one closed and one opened do not cancel out',
      changed(changed(ferryDeskReport, slack, cover), sms, open),
      { headline: '1 new, 1 closed, 9 open', failures: ['New', 'Stale in the baseline'], notes: 0 },
    ],
    [
      'a moved file is not new',
      changed(ferryDeskReport, slack, (site) => [
        { ...site, file: 'apps/worker/src/harbour/notices.ts', line: 3, endLine: 6 },
      ]),
      { headline: '0 new, 0 closed, 9 open', failures: [], notes: 1 },
    ],
    [
      'a reformatted file is not new',
      {
        ...ferryDeskReport,
        sites: ferryDeskReport.sites.map((site) => ({
          ...site,
          line: site.line * 2,
          endLine: site.endLine * 3,
          column: 1,
        })),
      },
      { headline: '0 new, 0 closed, 9 open', failures: [], notes: 0 },
    ],
    [
      'a copy of a known send is new',
      changed(ferryDeskReport, slack, (site) => [
        site,
        { ...site, id: `${site.id}-copy`, line: site.line + 5, endLine: site.endLine + 5 },
      ]),
      { headline: '1 new, 0 closed, 10 open', failures: ['New'], notes: 0 },
    ],
    [
      'a partial send that becomes ungated stays known',
      changed(ferryDeskReport, 'nodemailer-sendmail-mailer-sendletter-1', open),
      { headline: '0 new, 0 closed, 9 open', failures: [], notes: 0 },
    ],
    [
      'an allowed send is closed',
      changed(ferryDeskReport, slack, (site) => [{ ...site, verdict: 'allowed' }]),
      { headline: '0 new, 1 closed, 8 open', failures: ['Stale in the baseline'], notes: 0 },
    ],
    [
      'a file that can no longer be parsed is new',
      {
        ...ferryDeskReport,
        notAnalysed: [...ferryDeskReport.notAnalysed, { file: 'apps/web/src/a.ts', reason: 'parse-error' }],
      },
      { headline: '1 new, 0 closed, 10 open', failures: ['New'], notes: 0 },
    ],
    [
      'a skipped test file is not',
      {
        ...ferryDeskReport,
        notAnalysed: [...ferryDeskReport.notAnalysed, { file: 'apps/web/src/a.test.ts', reason: 'test' }],
      },
      { headline: '0 new, 0 closed, 9 open', failures: [], notes: 0 },
    ],
  ]
  for (const [what, report, expected] of cases) it(what, () => expect(outcome(report)).toEqual(expected))

  it('does not take a swap in one function for a move or for nothing', () => {
    const two = changed(ferryDeskReport, slack, (site) => [
      site,
      { ...site, id: 'second', line: site.line + 5, endLine: site.endLine + 5, verdict: 'covered' },
    ])
    const swapped = changed(changed(two, slack, cover), 'second', open)
    expect(checkBaseline(createBaseline(two), swapped).headline).toBe('1 new, 1 closed, 9 open')
  })

  it('does not take a swap between two files of one shape for a move', () => {
    const twin = changed(ferryDeskReport, slack, (site) => [
      site,
      { ...site, id: 'twin', file: 'apps/web/src/twin.ts', verdict: 'covered' },
    ])
    const swapped = changed(changed(twin, slack, cover), 'twin', open)
    expect(checkBaseline(createBaseline(twin), swapped).headline).toBe('1 new, 1 closed, 9 open')
    expect(checkSince(twin, swapped).headline).toBe('1 new, 1 closed, 9 open')
  })

  it('names the command that mends a stale entry, and pruning mends it', () => {
    const closed = changed(ferryDeskReport, slack, cover)
    const [failure] = checkBaseline(baseline, closed).failures
    expect(failure).toBe(
      'Stale in the baseline: require-dedup-gate slack:WebClient().chat.postMessage apps/worker/src/delay-notices.ts#tellHarbour 1. It is closed; run `npx audit-coverage baseline prune`.',
    )
    expect(checkBaseline(pruneBaseline(baseline, closed), closed).failures).toEqual([])
  })

  it('never accepts a new finding by pruning', () => {
    const worse = changed(ferryDeskReport, sms, open)
    expect(checkBaseline(pruneBaseline(baseline, worse), worse).headline).toBe('1 new, 0 closed, 10 open')
  })

  it('writes one sorted line per entry, without counts of findings and without line numbers', () => {
    expect(formatBaseline(baseline).split('\n').slice(2, -1)).toEqual([
      'not-analysed parse-error apps/web/src/legacy/print.js# 1',
      'require-dedup-gate declared:Channel.send apps/desk-agent/src/tools.ts#notifyPassenger.execute 1',
      'require-dedup-gate nodemailer:createTransport().sendMail packages/mail/src/mailer.ts#sendLetter 1',
      'require-dedup-gate pagerduty:event apps/worker/src/escalate.ts#escalate 1',
      'require-dedup-gate slack:WebClient().chat.postMessage apps/worker/src/delay-notices.ts#tellHarbour 1',
      'require-dedup-gate webhook:fetch apps/web/src/routes/stripe-webhook.ts#postToFinance 1',
      'require-sync-step cron:Weekly%20refund%20sweep tasks/weekly-refund-sweep.md# 1',
      'require-sync-step queue-worker:escalate apps/worker/src/escalate.ts# 1',
      'stable-key pagerduty:event apps/worker/src/escalate.ts#escalate 1',
      'workspace .',
      'workspace apps/desk-agent',
      'workspace apps/web',
      'workspace apps/worker',
      'workspace packages/mail',
    ])
  })

  it('refuses a line that is no entry, and names it', () => {
    expect(() => parseBaseline('# head\n<<<<<<< ours\n', 'b.txt')).toThrow(
      'b.txt:2 is not a baseline entry: "<<<<<<< ours". Run `npx audit-coverage baseline create` to write the file anew.',
    )
  })
})

describe('since another revision', () => {
  it('fails on what is new and counts what is closed', () => {
    const { headline, failures } = checkSince(
      changed(ferryDeskReport, slack, remove),
      changed(ferryDeskReport, 'pagerduty-event-escalate-1', cover),
    )
    expect(headline).toBe('1 new, 1 closed, 8 open')
    expect(failures).toEqual([
      'New: apps/worker/src/delay-notices.ts:17 require-dedup-gate slack:WebClient().chat.postMessage apps/worker/src/delay-notices.ts#tellHarbour 1. Run `npx audit-coverage explain slack-postmessage-tellharbour-1`.',
    ])
  })

  it('sees that a place was covered before, where a baseline cannot', () => {
    const base = changed(ferryDeskReport, slack, (site) => [
      site,
      { ...site, id: 'twin', file: 'apps/web/src/twin.ts', verdict: 'covered' },
    ])
    const head = changed(changed(base, slack, remove), 'twin', open)
    expect(checkSince(base, head).headline).toBe('1 new, 1 closed, 9 open')
  })
})
