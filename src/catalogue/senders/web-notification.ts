import type { SenderEntry } from '../entries/sender-entry.js'

export const webNotification = {
  provider: 'web-notification',
  packages: ['@types/web'],
  ambient: ['Notification'],
  channel: 'notification',
  members: [{ path: 'Notification', constructed: true }],
  nearMisses: ['Notification.(requestPermission|permission)'],
  idempotency: {
    support: 'none',
    evidence: 'documentation',
    note: 'A second notification with the same tag replaces the first one on the screen.',
  },
  notes: 'The constructor shows it to whoever sits at this computer.',
  verified: 'documentation',
  verifiedWith: [['@types/web@0.0.270']],
} as const satisfies SenderEntry
