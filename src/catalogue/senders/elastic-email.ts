import type { SenderEntry } from '../types.js'

export const elasticEmail = {
  provider: 'elastic-email',
  packages: ['@elasticemail/elasticemail-client', '@elasticemail/elasticemail-client-ts-axios'],
  channel: 'email',
  members: [
    { path: 'EmailsApi().(emailsPost|emailsTransactionalPost|emailsMergefilePost)' },
  ],
  nearMisses: [
    'EmailsApi().emailsByMsgidViewGet',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
