import type { SenderEntry } from '../entries/sender-entry.js'

export const apns = {
  provider: 'apns',
  packages: ['@parse/node-apn', 'apn', 'node-apn', 'apns2'],
  channel: 'push',
  members: [
    { path: 'Provider().send', declaredIn: [{ package: '@parse/node-apn', container: 'Provider' }] },
    { path: 'MultiProvider().send', declaredIn: [{ package: '@parse/node-apn', container: 'MultiProvider' }] },
    { path: '(Connection|connection)().(pushNotification|sendNotification)', evidence: 'documentation' },
    {
      path: 'ApnsClient().(send|sendMany)',
      module: 'apns2',
      declaredIn: [{ package: 'apns2', container: 'ApnsClient' }],
    },
  ],
  nearMisses: ['Provider().shutdown'],
  idempotency: { support: 'none', evidence: 'types', note: 'apns-id and collapse-id only replace.' },
  notes:
    'apn is the unmaintained forerunner with the same members; before its version 2 a connection took the notification.',
  verified: 'compiler',
  verifiedWith: [['@parse/node-apn@8.1.0', 'apns2@12.2.0']],
} as const satisfies SenderEntry
