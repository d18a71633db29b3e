import type { SenderEntry } from '../entries/sender-entry.js'

export const medusaNotification = {
  provider: 'medusa-notification',
  packages: [
    '@medusajs/framework',
    '@medusajs/medusa',
    '@medusajs/types',
    '@medusajs/core-flows',
    '@medusajs/utils',
    '@medusajs/workflows-sdk',
  ],
  channel: 'notification',
  members: [
    { path: 'INotificationModuleService().createNotifications' },
    {
      path: '(SubscriberArgs|MedusaContainer|ExecArgs|MedusaRequest|AuthenticatedMedusaRequest)().**.createNotifications',
      witness: [
        'SubscriberArgs().container.resolve().createNotifications',
        'MedusaRequest().scope.resolve().createNotifications',
      ],
    },
    { path: 'createStep<1>.container.resolve().createNotifications' },
    { path: '(sendNotificationsStep|notifyOnFailureStep)' },
    { path: 'NotificationService().(send|sendNotification|resend)' },
  ],
  nearMisses: ['SubscriberArgs().container.resolve().listNotifications'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 0, property: 'idempotency_key' }],
    evidence: 'documentation',
  },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
