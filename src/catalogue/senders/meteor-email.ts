import type { SenderEntry } from '../types.js'

export const meteorEmail = {
  provider: 'meteor-email',
  packages: ['meteor/email'],
  channel: 'email',
  members: [
    { path: 'Email.(send|sendAsync)' },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
