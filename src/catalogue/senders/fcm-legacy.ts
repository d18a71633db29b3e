import type { SenderEntry } from '../entries/sender-entry.js'

/** Clients of Firebase from before its own SDK. */
export const fcmLegacy = {
  provider: 'fcm-legacy',
  packages: ['fcm-node', 'fcm-push', 'fcm-notification'],
  channel: 'push',
  members: [{ path: 'default().(send|sendToMultipleToken|sendToTopic|sendToMultipleCondition)' }],
  nearMisses: ['default().subscribeToTopic'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['fcm-node@1.6.1'], ['fcm-push@1.1.3'], ['fcm-notification@2.0.0']],
} as const satisfies SenderEntry
