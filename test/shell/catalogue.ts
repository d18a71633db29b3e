import type { CommandEntry } from '../../src/catalogue/entries/command-entry.js'
import type { HostEntry } from '../../src/catalogue/entries/host-entry.js'
import type { ShellCatalogue } from '../../src/shell/classify-command.js'

const commands: readonly Omit<CommandEntry, 'verified'>[] = [
  { provider: 'mail', program: 'mail', channel: 'email', verbs: [] },
  { provider: 'mail', program: 'mailx', channel: 'email', verbs: [] },
  { provider: 'sendmail', program: 'sendmail', channel: 'email', verbs: [] },
  { provider: 'mutt', program: 'mutt', channel: 'email', verbs: [] },
  { provider: 'msmtp', program: 'msmtp', channel: 'email', verbs: [] },
  {
    provider: 'github',
    program: 'gh',
    channel: 'issue',
    verbs: [
      ['issue', 'comment'],
      ['issue', 'create'],
      ['pr', 'comment'],
      ['pr', 'create'],
      ['pr', 'review'],
      ['release', 'create'],
    ],
    reads: [
      ['issue', 'list'],
      ['pr', 'view'],
    ],
  },
  {
    provider: 'aws-ses',
    program: 'aws',
    channel: 'email',
    verbs: [
      ['ses', 'send-email'],
      ['sesv2', 'send-email'],
      ['ses', 'send-raw-email'],
    ],
    reads: [['ses', 'get-send-quota']],
  },
  { provider: 'aws-sns', program: 'aws', channel: 'push', verbs: [['sns', 'publish']] },
  { provider: 'aws-pinpoint', program: 'aws', channel: 'sms', verbs: [['pinpoint', 'send-messages']] },
  { provider: 'slack', program: 'slack', channel: 'chat', verbs: [['chat', 'send']] },
  { provider: 'apprise', program: 'apprise', channel: 'notification', verbs: [] },
  {
    provider: 'ntfy',
    program: 'ntfy',
    channel: 'push',
    verbs: [['publish'], ['pub'], ['send']],
    reads: [['subscribe']],
  },
  { provider: 'twilio', program: 'twilio', channel: 'sms', verbs: [['api:core:messages:create']] },
  { provider: 'osascript', program: 'osascript', channel: 'notification', verbs: [['display notification']] },
  { provider: 'sendemail', program: 'sendEmail', aliases: ['email'], channel: 'email', verbs: [] },
  { provider: 'notify-send', program: 'notify-send', channel: 'notification', verbs: [] },
]

const idempotency = { support: 'none', evidence: 'documentation' } as const
const hosts: readonly Omit<HostEntry, 'verified'>[] = [
  {
    provider: 'slack',
    hosts: ['hooks.slack.com'],
    channel: 'chat',
    sends: [{ path: '^/(services|workflows|triggers)/', methods: ['POST'] }],
    reads: [],
    idempotency,
  },
  {
    provider: 'slack',
    hosts: ['slack.com'],
    channel: 'chat',
    sends: [{ path: '^/api/chat\\.postMessage$', methods: ['POST'] }],
    reads: ['^/api/oauth\\.'],
  },
  {
    provider: 'discord',
    hosts: ['discord.com', 'discordapp.com'],
    channel: 'chat',
    sends: [{ path: '^/api(/v\\d+)?/webhooks/', methods: ['POST'] }],
    reads: [],
  },
  {
    provider: 'telegram',
    hosts: ['api.telegram.org'],
    channel: 'chat',
    sends: [{ path: '^/bot[^/]+/send\\w+$', methods: ['GET', 'POST'] }],
    reads: ['/getUpdates$'],
  },
  {
    provider: 'ntfy',
    hosts: ['ntfy.sh'],
    channel: 'push',
    sends: [{ path: '^/[\\w-]+$', methods: ['POST', 'PUT'] }],
    reads: ['/json$'],
  },
  {
    provider: 'office365',
    hosts: ['*.webhook.office.com'],
    channel: 'chat',
    sends: [{ path: '.', methods: ['POST'] }],
    reads: [],
  },
  {
    provider: 'github',
    hosts: ['api.github.com'],
    channel: 'issue',
    sends: [{ path: '/comments$', methods: ['POST'] }],
    reads: [],
  },
  {
    provider: 'resend',
    hosts: ['api.resend.com'],
    channel: 'email',
    sends: [{ path: '^/emails', methods: ['POST'] }],
    reads: ['^/domains'],
  },
]

/** A small catalogue that does not depend on the real data. */
export const catalogue: ShellCatalogue = {
  commands: commands.map((entry) => ({ ...entry, verified: 'documentation' })),
  hosts: hosts.map((entry) => ({ ...entry, verified: 'documentation' })),
  actions: [
    {
      provider: 'slack',
      channel: 'chat',
      actions: ['slackapi/slack-github-action'],
      unless: [{ input: 'method', matches: '^conversations' }],
      gray: [{ input: 'method', matches: '^chat.update' }],
      verified: 'documentation',
    },
    {
      provider: 'note',
      channel: 'issue',
      actions: ['acme/note'],
      when: [{ input: 'post|publish', matches: '^true$' }],
      upserts: [{ input: 'tag', matches: '.' }],
      verified: 'documentation',
    },
  ],
}
