import type { SenderEntry } from '../entries/sender-entry.js'

export const onesignal = {
  provider: 'onesignal',
  packages: ['@onesignal/node-onesignal', 'onesignal-node'],
  channel: 'push',
  members: [
    { path: 'Client().createNotification', declaredIn: [{ package: 'onesignal-node', container: 'Client' }] },
    {
      path: 'DefaultApi().createNotification',
      declaredIn: [{ package: '@onesignal/node-onesignal', container: 'PromiseDefaultApi' }],
    },
  ],
  nearMisses: [
    'Client().(viewNotifications|cancelNotification|addDevice)',
    'DefaultApi().(getNotifications|createUser)',
  ],
  idempotency: {
    support: 'effective',
    parameters: [
      { argument: 0, property: 'external_id' },
      { argument: 0, property: 'idempotency_key' },
    ],
    window: 2_592_000_000,
    evidence: 'types',
    note: 'external_id (a UUID) in onesignal-node, idempotency_key in @onesignal/node-onesignal.',
  },
  verified: 'compiler',
  verifiedWith: [['onesignal-node@3.4.0', '@onesignal/node-onesignal@5.18.0']],
} as const satisfies SenderEntry
