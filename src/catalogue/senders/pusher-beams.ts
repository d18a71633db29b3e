import type { SenderEntry } from '../entries/sender-entry.js'

export const pusherBeams = {
  provider: 'pusher-beams',
  packages: ['@pusher/push-notifications-server'],
  channel: 'push',
  members: [
    {
      path: 'default().(publishToInterests|publishToUsers)',
      declaredIn: [{ package: '@pusher/push-notifications-server', container: 'PushNotifications' }],
    },
  ],
  nearMisses: ['default().(generateToken|deleteUser)'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['@pusher/push-notifications-server@1.2.7']],
} as const satisfies SenderEntry
