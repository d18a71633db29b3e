import type { SenderEntry } from '../types.js'

export const electron = {
  provider: 'electron',
  packages: ['electron'],
  channel: 'notification',
  members: [
    { path: 'Notification().show', gray: true },
  ],
  nearMisses: [
    'Notification.isSupported',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'Seen by the user of this computer: borderline.',
  verified: 'compiler',
  verifiedWith: [['electron@41.7.1']],
} as const satisfies SenderEntry
