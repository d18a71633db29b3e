import type { SenderEntry } from '../types.js'

export const notificationapi = {
  provider: 'notificationapi',
  packages: ['notificationapi-node-server-sdk'],
  channel: 'notification',
  members: [
    { path: 'send' },
  ],
  nearMisses: [
    '(init|identifyUser|retract)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
