import type { HostEntry } from '../entries/host-entry.js'

export const slackWebhook = {
  provider: 'slack-webhook',
  hosts: ['hooks.slack.com', 'hooks.slack-gov.com'],
  channel: 'chat',
  sends: [{ path: '^/(services|workflows|triggers)/', methods: ['POST'] }],
  reads: [],
  settings: ['slack.*(webhook|hook)', '(webhook|hook).*slack'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
} as const satisfies HostEntry
