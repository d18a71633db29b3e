import type { SenderEntry } from '../types.js'

export const liveblocks = {
  provider: 'liveblocks',
  packages: ['@liveblocks/node'],
  channel: 'in-app',
  members: [
    { path: 'Liveblocks().triggerInboxNotification' },
    { path: 'Liveblocks().(createComment|createThread)', gray: true },
  ],
  nearMisses: [
    'Liveblocks().(getInboxNotifications|createRoom)',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@liveblocks/node@3.4.0']],
} as const satisfies SenderEntry
