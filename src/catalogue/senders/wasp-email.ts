import type { SenderEntry } from '../entries/sender-entry.js'

export const waspEmail = {
  provider: 'wasp-email',
  packages: ['wasp', '@wasp/email', '@wasp/server/email'],
  channel: 'email',
  members: [{ path: 'emailSender.send' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
