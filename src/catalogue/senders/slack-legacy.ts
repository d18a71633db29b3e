import type { SenderEntry } from '../types.js'

export const slackLegacy = {
  provider: 'slack-legacy',
  packages: ['@slack/client', 'slack-notify', 'slack-node', 'node-slack', 'slack', '@slack/rtm-api'],
  channel: 'chat',
  members: [
    { path: 'IncomingWebhook().send' },
    { path: 'WebClient().chat.(postMessage|postEphemeral)' },
    { path: 'RTMClient().sendMessage' },
    { path: 'default().(send|alert|bug|note|success)' },
    { path: 'default().webhook' },
    { path: 'chat.postMessage' },
  ],
  nearMisses: [
    'WebClient().conversations.history',
    'RTMClient().start',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
