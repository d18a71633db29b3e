import type { SenderEntry } from '../types.js'

export const expoPush = {
  provider: 'expo-push',
  packages: ['expo-server-sdk'],
  channel: 'push',
  members: [
    { path: '(default|Expo)().sendPushNotificationsAsync', declaredIn: [{ package: 'expo-server-sdk', container: 'Expo' }] },
  ],
  nearMisses: [
    'Expo().chunkPushNotifications',
    'Expo().getPushNotificationReceiptsAsync',
    'Expo.isExpoPushToken',
  ],
  idempotency: { support: 'partial', parameters: [{ argument: 0, property: '[].collapseId' }], evidence: 'types', note: 'Replaces only.' },
  verified: 'compiler',
  verifiedWith: [['expo-server-sdk@6.1.0']],
} as const satisfies SenderEntry
