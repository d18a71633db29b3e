import type { SenderEntry } from '../entries/sender-entry.js'

export const webPush = {
  provider: 'web-push',
  packages: ['web-push'],
  channel: 'push',
  members: [{ path: 'sendNotification' }],
  nearMisses: ['setVapidDetails', 'generateVAPIDKeys', 'generateRequestDetails', 'encrypt'],
  idempotency: {
    support: 'none',
    evidence: 'types',
    note: 'topic replaces a message that is still pending; a delivered one is delivered again.',
  },
  verified: 'compiler',
  verifiedWith: [['web-push@3.6.7', '@types/web-push@3.6.4']],
} as const satisfies SenderEntry
