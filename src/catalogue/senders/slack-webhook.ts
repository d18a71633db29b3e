import type { SenderEntry } from '../entries/sender-entry.js'

export const slackWebhook = {
  provider: 'slack-webhook',
  packages: ['@slack/webhook'],
  channel: 'chat',
  members: [
    { path: 'IncomingWebhook().send', declaredIn: [{ package: '@slack/webhook', container: 'IncomingWebhook' }] },
    {
      path: 'WebhookTrigger().send',
      versions: '>=8',
      declaredIn: [{ package: '@slack/webhook', container: 'WebhookTrigger' }],
    },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@slack/webhook@8.0.2']],
} as const satisfies SenderEntry
