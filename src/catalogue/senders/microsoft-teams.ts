import type { SenderEntry } from '../types.js'

export const microsoftTeams = {
  provider: 'microsoft-teams',
  packages: ['@microsoft/teams.apps', 'ms-teams-webhook'],
  channel: 'chat',
  members: [
    { path: 'IncomingWebhook().(send|sendRawAdaptiveCard)' },
    { path: 'App().send' },
    { path: 'App().*<0>.(send|reply)' },
  ],
  nearMisses: [
    'App().start',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
