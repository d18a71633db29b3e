import type { SenderEntry } from '../entries/sender-entry.js'

export const redwoodMailer = {
  provider: 'redwood-mailer',
  packages: ['@redwoodjs/mailer-core', '@cedarjs/mailer-core'],
  channel: 'email',
  members: [{ path: 'Mailer().(send|sendWithoutRendering)' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['@redwoodjs/mailer-core@8.4.0']],
} as const satisfies SenderEntry
