import type { SenderEntry } from '../entries/sender-entry.js'

export const elasticEmail = {
  provider: 'elastic-email',
  packages: ['@elasticemail/elasticemail-client', '@elasticemail/elasticemail-client-ts-axios'],
  channel: 'email',
  members: [
    {
      path: 'EmailsApi().(emailsPost|emailsTransactionalPost|emailsMergefilePost)',
      declaredIn: [{ package: '@elasticemail/elasticemail-client-ts-axios', container: 'EmailsApi' }],
    },
  ],
  nearMisses: ['EmailsApi().emailsByMsgidViewGet'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@elasticemail/elasticemail-client-ts-axios@4.0.22']],
} as const satisfies SenderEntry
