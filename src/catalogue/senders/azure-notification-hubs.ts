import type { SenderEntry } from '../entries/sender-entry.js'

export const azureNotificationHubs = {
  provider: 'azure-notification-hubs',
  packages: ['@azure/notification-hubs'],
  channel: 'push',
  members: [
    {
      path: 'NotificationHubsClient().(sendNotification|sendBroadcastNotification|scheduleNotification|scheduleBroadcastNotification)',
    },
    {
      path: '(sendNotification|sendBroadcastNotification|scheduleNotification|scheduleBroadcastNotification)',
      module: '@azure/notification-hubs/api',
    },
  ],
  nearMisses: ['NotificationHubsClient().createOrUpdateInstallation'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['@azure/notification-hubs@2.1.0']],
} as const satisfies SenderEntry
