import type { SenderEntry } from '../types.js'

export const medusaNotification = {
  provider: 'medusa-notification',
  packages: ['@medusajs/framework', '@medusajs/medusa', '@medusajs/types'],
  channel: 'notification',
  members: [
    { path: 'INotificationModuleService().createNotifications' },
    { path: 'NotificationService().(send|sendNotification|resend)' },
  ],
  nearMisses: [],
  idempotency: { support: 'effective', parameters: [{ argument: 0, property: 'idempotency_key' }], evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
