import type { SenderEntry } from '../entries/sender-entry.js'

export const nodePushnotifications = {
  provider: 'node-pushnotifications',
  packages: ['node-pushnotifications'],
  channel: 'push',
  members: [{ path: 'default().send' }],
  nearMisses: ['default().setOptions'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'runtime',
  verifiedWith: [['node-pushnotifications@6.0.0']],
} as const satisfies SenderEntry
