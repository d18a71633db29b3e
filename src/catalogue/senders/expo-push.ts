import type { SenderEntry } from '../entries/sender-entry.js'

export const expoPush = {
  provider: 'expo-push',
  packages: ['expo-server-sdk'],
  channel: 'push',
  members: [
    {
      path: '(default|Expo)().sendPushNotificationsAsync',
      declaredIn: [{ package: 'expo-server-sdk', container: 'Expo' }],
    },
  ],
  nearMisses: ['Expo().chunkPushNotifications', 'Expo().getPushNotificationReceiptsAsync', 'Expo.isExpoPushToken'],
  idempotency: {
    support: 'none',
    evidence: 'types',
    note: 'collapseId replaces what is shown; the device is notified again.',
  },
  verified: 'compiler',
  verifiedWith: [['expo-server-sdk@6.1.0']],
} as const satisfies SenderEntry
