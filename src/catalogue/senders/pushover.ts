import type { SenderEntry } from '../entries/sender-entry.js'

export const pushover = {
  provider: 'pushover',
  packages: ['pushover-notifications', 'node-pushover', 'pushover-js'],
  channel: 'push',
  members: [{ path: 'default().send' }, { path: 'Pushover().send', evidence: 'documentation' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'runtime',
  verifiedWith: [['pushover-notifications@1.2.3']],
} as const satisfies SenderEntry
