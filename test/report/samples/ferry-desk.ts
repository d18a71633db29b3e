import type { CoverageReport, SendSite } from '../../../src/result/coverage-report.js'
import { ferrySites } from './ferry-sites.js'
import { ferryTasks } from './ferry-tasks.js'
import { place, span } from './locate.js'
import { summarise } from '../../../src/result/summarise.js'

const stripe = 'apps/web/src/routes/stripe-webhook.ts'
const delays = 'apps/worker/src/delay-notices.ts'
const escalate = 'apps/worker/src/escalate.ts'
const booking = 'apps/web/src/routes/booking.ts'
const letter = 'nodemailer-sendmail-mailer-sendletter-1'

/** A ferry company's code base, with every verdict, several triggers, a prose task and a suppression in it. */
export const ferryDeskReport: CoverageReport = {
  schemaVersion: 1,
  root: '.',
  summary: summarise(ferrySites, ferryTasks),
  sites: ferrySites,
  calls: [
    {
      ...span(booking, 'sendLetter(cancellationLetter', ')'),
      calleeLine: place(booking, 'sendLetter(cancel').line,
      callee: 'sendLetter',
      reaches: [letter],
      verdict: 'ungated',
      reason: null,
      guard: null,
    },
    {
      ...span(stripe, 'sendLetter(refund', 'data))'),
      calleeLine: place(stripe, 'sendLetter(refund').line,
      callee: 'sendLetter',
      reaches: [letter],
      verdict: 'ungated',
      reason: null,
      guard: null,
    },
    {
      ...span(stripe, 'postToFinance(`', '`)'),
      calleeLine: place(stripe, 'postToFinance(`').line,
      callee: 'postToFinance',
      reaches: ['fetch-finance-posttofinance-1'],
      verdict: 'ungated',
      reason: null,
      guard: null,
    },
    {
      ...span(delays, 'tellHarbour(sailing)'),
      calleeLine: place(delays, 'tellHarbour').line,
      callee: 'tellHarbour',
      reaches: ['slack-postmessage-tellharbour-1'],
      verdict: 'ungated',
      reason: null,
      guard: null,
    },
    {
      ...span(delays, 'sendLetter({', '})'),
      calleeLine: place(delays, 'sendLetter({').line,
      callee: 'sendLetter',
      reaches: [letter],
      verdict: 'ungated',
      reason: null,
      guard: null,
    },
  ],
  tasks: ferryTasks,
  findings: [
    {
      ...span(escalate, 'dedup_key', '`,'),
      id: 'stable-key-escalate-1',
      rule: 'stable-key',
      message:
        'The key of this send changes with the clock (Date.now()), so that a repeated job gets a new key and PagerDuty opens a second incident. Build the key from the alarm, such as its vessel and start.',
      site: 'pagerduty-event-escalate-1',
      scope: 'escalate',
      workspace: 'apps/worker',
      owner: ['@ferry/operations'],
    },
  ],
  proposals: [
    {
      why: 'Three classes of apps/desk-agent implement Channel and post to a messaging host in send().',
      config: { senders: [{ class: 'Channel', implements: true, methods: ['send'], channel: 'push' }] },
      members: 3,
    },
  ],
  inferred: {
    wrappers: [
      {
        ...place('packages/mail/src/mailer.ts', 'export async function sendLetter'),
        name: 'sendLetter',
        reaches: [letter],
      },
    ],
    gates: [],
    triggers: [
      {
        ...place(delays, 'new CronJob'),
        kind: 'cron',
        name: 'delayNotices',
        delivery: 'Runs again on every tick, and overlaps when a run is slow.',
        sends: 2,
      },
      {
        ...place(stripe, 'stripeWebhook.post'),
        kind: 'webhook',
        name: 'POST /webhooks/stripe',
        delivery: 'Stripe delivers at least once and retries for three days.',
        sends: 2,
      },
    ],
  },
  analysed: { files: 214, workspaces: ['apps/desk-agent', 'apps/web', 'apps/worker', 'packages/mail', '.'] },
  notAnalysed: [
    { file: 'apps/web/src/legacy/print.js', reason: 'parse-error', detail: 'Line 40: a string is not closed.' },
    { file: 'apps/web/src/generated/client.ts', reason: 'generated' },
    { file: 'apps/web/src/routes/booking.test.ts', reason: 'test' },
    { file: 'packages/mail/src/mailer.test.ts', reason: 'test' },
  ],
  warnings: ['apps/web/tsconfig.json extends a file that does not exist: ../tsconfig.strict.json.'],
  allowances: [
    {
      ...place('scripts/port-status.ts', '// sendgate-allow'),
      rule: 'require-dedup-gate',
      reason: 'an operator runs this by hand and reads the answer',
      owner: '@harbour',
      until: '2027-03-31',
      ticket: '#418',
      silences: ['fetch-slack-portstatus-1'],
    },
  ],
}

/** The same code base a week earlier: the Slack notice did not exist, and the Stripe post was behind a gate. */
export const ferryDeskBase: CoverageReport = withSites(
  ferrySites.flatMap((site) => {
    if (site.id === 'slack-postmessage-tellharbour-1') return []
    if (site.id === 'fetch-finance-posttofinance-1') return [{ ...site, verdict: 'covered' as const }]
    if (site.id === 'twilio-create-boardingreminder-1') return [{ ...site, verdict: 'ungated' as const, guard: null }]
    return [site]
  }),
)

function withSites(sites: readonly SendSite[]): CoverageReport {
  return { ...ferryDeskReport, sites, summary: summarise(sites, ferryTasks) }
}
