import type { SenderEntry } from '../entries/sender-entry.js'

export const directusMail = {
  provider: 'directus-mail',
  packages: ['@directus/api', '@directus/extensions-sdk'],
  channel: 'email',
  members: [{ path: 'MailService().send' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
