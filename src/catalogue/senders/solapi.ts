import type { SenderEntry } from '../entries/sender-entry.js'

export const solapi = {
  provider: 'solapi',
  packages: ['solapi', 'coolsms-node-sdk'],
  channel: 'sms',
  members: [
    {
      path: 'SolapiMessageService().(send|sendGroup)',
      declaredIn: [
        { package: 'solapi', container: 'MessageService' },
        { package: 'solapi', container: 'GroupService' },
        { package: 'solapi', container: 'SolapiMessageService' },
      ],
    },
    {
      path: '(SolapiMessageService|default)().(send|sendOne|sendOneFuture|sendMany|sendManyDetail)',
      versions: '<6',
      evidence: 'documentation',
    },
  ],
  nearMisses: ['SolapiMessageService().(getMessages|getBalance|createGroup|uploadFile)'],
  idempotency: {
    support: 'unknown',
    evidence: 'types',
    note: 'allowDuplicates: false refuses a second recipient in one request only.',
  },
  verified: 'compiler',
  verifiedWith: [['solapi@6.0.1']],
} as const satisfies SenderEntry
