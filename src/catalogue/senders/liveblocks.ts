import type { SenderEntry } from '../entries/sender-entry.js'

export const liveblocks = {
  provider: 'liveblocks',
  packages: ['@liveblocks/node'],
  channel: 'in-app',
  members: [
    {
      path: 'Liveblocks().triggerInboxNotification',
      declaredIn: [{ package: '@liveblocks/node', container: 'Liveblocks' }],
    },
    {
      path: 'Liveblocks().(createComment|createThread)',
      gray: true,
      declaredIn: [{ package: '@liveblocks/node', container: 'Liveblocks' }],
    },
  ],
  nearMisses: ['Liveblocks().(getInboxNotifications|createRoom)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@liveblocks/node@3.24.2']],
} as const satisfies SenderEntry
