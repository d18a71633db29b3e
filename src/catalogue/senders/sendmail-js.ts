import type { SenderEntry } from '../entries/sender-entry.js'

export const sendmailJs = {
  provider: 'sendmail-js',
  packages: ['sendmail'],
  channel: 'email',
  members: [{ path: 'default()' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['sendmail@1.6.1']],
} as const satisfies SenderEntry
