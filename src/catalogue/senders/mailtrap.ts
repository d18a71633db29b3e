import type { SenderEntry } from '../types.js'

export const mailtrap = {
  provider: 'mailtrap',
  packages: ['mailtrap'],
  channel: 'email',
  members: [
    { path: 'MailtrapClient().send', unless: [{ argument: 0, of: 'MailtrapClient', property: 'sandbox', equals: true }] },
    { path: 'MailtrapClient().batchSend', unless: [{ argument: 0, of: 'MailtrapClient', property: 'sandbox', equals: true }] },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'The testing API shares the client; a sandbox option makes it harmless.',
  verified: 'compiler',
  verifiedWith: [['mailtrap@4.4.0']],
} as const satisfies SenderEntry
