import type { SenderEntry } from '../entries/sender-entry.js'

export const electron = {
  provider: 'electron',
  packages: ['electron'],
  channel: 'notification',
  members: [{ path: 'Notification().show' }],
  nearMisses: ['Notification.isSupported'],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'Shown to whoever sits at this computer.',
  verified: 'compiler',
  verifiedWith: [['electron@41.7.1']],
} as const satisfies SenderEntry
