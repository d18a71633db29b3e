import type { SenderEntry } from '../entries/sender-entry.js'

export const notifme = {
  provider: 'notifme',
  packages: ['notifme-sdk'],
  channel: 'email',
  members: [{ path: 'default().send' }],
  nearMisses: ['default().useNotificationCatcher'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['notifme-sdk@1.16.25']],
} as const satisfies SenderEntry
