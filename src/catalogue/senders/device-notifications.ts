import type { SenderEntry } from '../entries/sender-entry.js'

export const deviceNotifications = {
  provider: 'device-notifications',
  packages: [
    'expo-notifications',
    '@notifee/react-native',
    'react-native-push-notification',
    '@capacitor/local-notifications',
    '@tauri-apps/plugin-notification',
  ],
  channel: 'push',
  members: [
    {
      path: '(scheduleNotificationAsync|presentNotificationAsync|sendNotification|localNotification|displayNotification)',
      gray: true,
    },
    { path: 'LocalNotifications.schedule', gray: true },
  ],
  nearMisses: [
    '(getPermissionsAsync|requestPermissionsAsync|requestPermission|isPermissionGranted|getExpoPushTokenAsync)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'Shown on the device that runs the code: borderline.',
  verified: 'documentation',
  verifiedWith: [
    ['expo-notifications@56.0.12', '@notifee/react-native@9.1.8', '@tauri-apps/plugin-notification@2.3.3'],
  ],
} as const satisfies SenderEntry
