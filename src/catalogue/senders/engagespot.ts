import type { SenderEntry } from '../entries/sender-entry.js'

export const engagespot = {
  provider: 'engagespot',
  packages: ['@engagespot/node'],
  channel: 'notification',
  members: [
    {
      path: 'EngagespotClient().send',
      declaredIn: [{ package: '@engagespot/node', container: 'CreateEngagespotClient' }],
    },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@engagespot/node@1.7.0']],
} as const satisfies SenderEntry
