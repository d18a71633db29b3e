import type { SenderEntry } from '../entries/sender-entry.js'

export const discordWebhookNode = {
  provider: 'discord-webhook-node',
  packages: ['discord-webhook-node'],
  channel: 'chat',
  members: [{ path: 'Webhook().(send|success|info|warning|error|sendFile)' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'runtime',
  verifiedWith: [['discord-webhook-node@1.1.8']],
} as const satisfies SenderEntry
