import type { SenderEntry } from '../entries/sender-entry.js'

export const denomailer = {
  provider: 'denomailer',
  packages: ['denomailer', 'smtp'],
  channel: 'email',
  members: [{ path: 'SMTPClient().send' }, { path: 'SmtpClient().(send|sendConfig)' }],
  nearMisses: ['SMTPClient().close', 'SmtpClient().connectTLS'],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'SMTP from Deno: modules of deno.land/x, which npm does not have. `smtp` is the older one.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
