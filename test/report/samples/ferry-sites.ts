import type { Guard, SendPath, SendSite, Trigger } from '../../../src/result/coverage-report.js'
import { place, span } from './locate.js'

const mailer = 'packages/mail/src/mailer.ts'
const delays = 'apps/worker/src/delay-notices.ts'
const reminder = 'apps/worker/src/boarding-reminder.ts'
const escalate = 'apps/worker/src/escalate.ts'
const stripe = 'apps/web/src/routes/stripe-webhook.ts'
const booking = 'apps/web/src/routes/booking.ts'
const tools = 'apps/desk-agent/src/tools.ts'
const port = 'scripts/port-status.ts'

const triggers = {
  cron: {
    ...place(delays, 'new CronJob'),
    kind: 'cron',
    name: 'delayNotices',
    delivery: 'Runs again on every tick, and overlaps when a run is slow.',
  },
  webhook: {
    ...place(stripe, 'stripeWebhook.post'),
    kind: 'webhook',
    name: 'POST /webhooks/stripe',
    delivery: 'Stripe delivers at least once and retries for three days.',
  },
  cancel: { ...place(booking, 'export async function cancelBooking'), kind: 'http-handler', name: 'cancelBooking' },
  confirm: { ...place(booking, 'export async function confirmBooking'), kind: 'http-handler', name: 'confirmBooking' },
  reminder: {
    ...place(reminder, 'new Worker'),
    kind: 'queue-worker',
    name: 'boarding-reminder',
    delivery: 'BullMQ delivers at least once: a stalled job runs again.',
  },
  escalate: {
    ...place(escalate, 'new Worker'),
    kind: 'queue-worker',
    name: 'escalate',
    delivery: 'BullMQ delivers at least once: a stalled job runs again.',
  },
  agent: {
    ...place(tools, 'tool({'),
    kind: 'agent-tool',
    name: 'notifyPassenger',
    delivery: 'The model may call a tool again when it is unsure.',
  },
  script: { ...place(port, 'const status'), kind: 'cli', name: 'port-status' },
} satisfies Record<string, Trigger>

const racy: Guard = {
  ...place(booking, 'if (booking.cancellationSentAt'),
  kind: 'check-then-send',
  quality: 'racy',
  why: 'Two requests can both read cancellationSentAt before either of them writes it.',
}
const once: Guard = {
  ...place(reminder, 'gate.once'),
  kind: 'gate',
  quality: 'sound',
  why: 'gate.once runs its callback at most once for boarding/<booking id>.',
}
const providerKey: Guard = {
  ...place(booking, 'idempotencyKey'),
  kind: 'provider-key',
  quality: 'sound',
  why: 'Resend remembers idempotencyKey for 24 hours.',
}
const clockKey: Guard = {
  ...place(escalate, 'dedup_key'),
  kind: 'provider-key',
  quality: 'defective',
  why: 'The key changes with the clock.',
}

function path(
  trigger: Trigger | null,
  calls: SendPath['calls'],
  guard: Guard | null = null,
  guarded = false,
): SendPath {
  return { trigger, calls, guarded, guard, reason: null }
}

export const ferrySites: readonly SendSite[] = [
  {
    ...span(tools, 'channels[kind].send', 'text)'),
    calleeLine: place(tools, 'channels[kind]').line,
    id: 'channels-send-notifypassenger-1',
    callee: 'channels[kind].send',
    sender: { provider: 'declared', path: 'Channel.send' },
    channel: 'push',
    confidence: 'declared',
    function: 'execute',
    scope: 'notifyPassenger.execute',
    workspace: 'apps/desk-agent',
    owner: ['@ferry/desk', 'lena@ferry.example'],
    verdict: 'unknown',
    reason: 'computed-member',
    guard: null,
    paths: [{ trigger: triggers.agent, calls: [], guarded: false, guard: null, reason: 'computed-member' }],
    because: ['channels is imported from ./channels.js.', 'Its members are chosen at run time by kind.'],
  },
  {
    ...span(booking, 'resend.emails.send', '},\n  )'),
    calleeLine: place(booking, 'resend.emails.send').line,
    id: 'resend-emails-send-confirmbooking-1',
    callee: 'resend.emails.send',
    sender: { provider: 'resend', path: 'Resend().emails.send' },
    channel: 'email',
    confidence: 'origin',
    function: 'confirmBooking',
    scope: 'confirmBooking',
    workspace: 'apps/web',
    owner: ['@ferry/booking'],
    verdict: 'covered',
    reason: null,
    guard: providerKey,
    paths: [path(triggers.confirm, [], providerKey, true)],
    because: ['Resend is imported from resend.', 'resend is new Resend().', 'emails.send delivers a mail.'],
  },
  {
    ...span(stripe, 'fetch(', '  })'),
    calleeLine: place(stripe, 'fetch(').line,
    id: 'fetch-finance-posttofinance-1',
    callee: 'fetch',
    sender: { provider: 'webhook', path: 'fetch' },
    channel: 'webhook',
    confidence: 'destination',
    function: 'postToFinance',
    scope: 'postToFinance',
    workspace: 'apps/web',
    owner: ['@ferry/booking'],
    verdict: 'ungated',
    reason: null,
    guard: null,
    paths: [path(triggers.webhook, [place(stripe, 'await postToFinance')])],
    because: [
      'The destination is the environment variable FINANCE_WEBHOOK_URL, whose name says webhook.',
      'The method is POST.',
    ],
  },
  {
    ...span(reminder, 'sms.messages.create', '})'),
    calleeLine: place(reminder, 'sms.messages').line,
    id: 'twilio-create-boardingreminder-1',
    callee: 'sms.messages.create',
    sender: { provider: 'twilio', path: 'default().messages.create' },
    channel: 'sms',
    confidence: 'type',
    function: 'boardingReminder',
    scope: 'boardingReminder',
    workspace: 'apps/worker',
    owner: ['@ferry/operations'],
    verdict: 'covered',
    reason: null,
    guard: once,
    paths: [path(triggers.reminder, [place(reminder, 'gate.once')], once, true)],
    because: ['twilio is imported from twilio.', 'sms is twilio().', 'messages.create delivers a text message.'],
  },
  {
    ...span(delays, 'slack.chat.postMessage', '})'),
    calleeLine: place(delays, 'slack.chat').line,
    id: 'slack-postmessage-tellharbour-1',
    callee: 'slack.chat.postMessage',
    sender: { provider: 'slack', path: 'WebClient().chat.postMessage' },
    channel: 'chat',
    confidence: 'origin',
    function: 'tellHarbour',
    scope: 'tellHarbour',
    workspace: 'apps/worker',
    owner: ['@ferry/operations'],
    verdict: 'ungated',
    reason: null,
    guard: null,
    paths: [path(triggers.cron, [place(delays, 'await tellHarbour')])],
    because: [
      'WebClient is imported from @slack/web-api.',
      'slack is new WebClient().',
      'chat.postMessage delivers a chat message.',
    ],
  },
  {
    ...span(escalate, 'event({', '    })'),
    calleeLine: place(escalate, 'event({').line,
    id: 'pagerduty-event-escalate-1',
    callee: 'event',
    sender: { provider: 'pagerduty', path: 'event' },
    channel: 'incident',
    confidence: 'origin',
    function: 'escalate',
    scope: 'escalate',
    workspace: 'apps/worker',
    owner: ['@ferry/operations'],
    verdict: 'ungated',
    reason: null,
    guard: clockKey,
    paths: [path(triggers.escalate, [], clockKey)],
    because: ['event is imported from @pagerduty/pdjs.', 'It opens an incident.'],
  },
  {
    ...span(mailer, 'transport.sendMail', '})'),
    calleeLine: place(mailer, 'transport.sendMail').line,
    id: 'nodemailer-sendmail-mailer-sendletter-1',
    callee: 'transport.sendMail',
    sender: { provider: 'nodemailer', path: 'createTransport().sendMail' },
    channel: 'email',
    confidence: 'type',
    function: 'sendLetter',
    scope: 'sendLetter',
    workspace: 'packages/mail',
    owner: ['@ferry/platform'],
    verdict: 'partial',
    reason: null,
    guard: null,
    paths: [
      path(triggers.cron, [place(delays, 'await tellPassengers'), place(delays, 'await sendLetter')]),
      path(triggers.webhook, [place(stripe, 'await sendLetter')]),
      path(triggers.cancel, [place(booking, 'await sendLetter')], racy),
      path(triggers.reminder, [place(reminder, 'gate.once')], once, true),
    ],
    because: [
      'nodemailer is imported from nodemailer.',
      'transport is createTransport().',
      'sendMail delivers a mail.',
    ],
  },
  {
    ...span(port, 'fetch(', '}),\n})'),
    calleeLine: place(port, 'fetch(').line,
    id: 'fetch-slack-portstatus-1',
    callee: 'fetch',
    sender: { provider: 'slack', path: 'hooks.slack.com/services' },
    channel: 'chat',
    confidence: 'destination',
    function: null,
    workspace: '.',
    owner: ['@ferry/harbour'],
    verdict: 'allowed',
    reason: null,
    guard: null,
    paths: [path(triggers.script, [])],
    because: ['The destination is a Slack webhook.', 'The method is POST.'],
  },
]
