import type { SenderEntry } from '../types.js'

export const redwoodMailer = {
  provider: 'redwood-mailer',
  packages: ['@redwoodjs/mailer-core', '@cedarjs/mailer-core'],
  channel: 'email',
  members: [
    { path: 'Mailer().(send|sendWithoutRendering)' },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
