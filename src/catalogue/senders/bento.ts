import type { SenderEntry } from '../types.js'

export const bento = {
  provider: 'bento',
  packages: ['@bentonow/bento-node-sdk'],
  channel: 'email',
  members: [
    { path: 'Analytics().V1.Batch.sendTransactionalEmails' },
  ],
  nearMisses: [
    'Analytics().V1.(addSubscriber|upsertSubscriber)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
