import type { SenderEntry } from '../entries/sender-entry.js'

export const notificationapi = {
  provider: 'notificationapi',
  packages: ['notificationapi-node-server-sdk'],
  channel: 'notification',
  members: [
    { path: 'send', declaredIn: [{ package: 'notificationapi-node-server-sdk', container: 'NotificationAPIService' }] },
  ],
  nearMisses: [
    '(init|identifyUser|retract|queryLogs|createSubNotification|setUserPreferences|updateSchedule|deleteSchedule)',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['notificationapi-node-server-sdk@2.8.0']],
} as const satisfies SenderEntry
