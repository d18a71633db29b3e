import type { SenderEntry } from '../types.js'

export const apns = {
  provider: 'apns',
  packages: ['@parse/node-apn', 'apn', 'node-apn'],
  channel: 'push',
  members: [
    { path: 'Provider().send', declaredIn: [{ package: '@parse/node-apn', container: 'Provider' }] },
    { path: 'MultiProvider().send', declaredIn: [{ package: '@parse/node-apn', container: 'MultiProvider' }] },
  ],
  nearMisses: [
    'Provider().shutdown',
  ],
  idempotency: { support: 'partial', parameters: [{ argument: 0, property: 'collapseId' }], evidence: 'types', note: 'apns-id and collapse-id only replace.' },
  notes: 'apn is the unmaintained forerunner with the same members.',
  verified: 'compiler',
  verifiedWith: [['@parse/node-apn@8.1.0']],
} as const satisfies SenderEntry
