import type { SenderEntry } from '../entries/sender-entry.js'

export const mailtrap = {
  provider: 'mailtrap',
  packages: ['mailtrap'],
  channel: 'email',
  members: [
    {
      path: 'MailtrapClient().send',
      unless: [{ argument: 0, of: 'MailtrapClient', property: 'sandbox', equals: true }],
      declaredIn: [{ package: 'mailtrap', container: 'MailtrapClient' }],
    },
    {
      path: 'MailtrapClient().batchSend',
      unless: [{ argument: 0, of: 'MailtrapClient', property: 'sandbox', equals: true }],
      declaredIn: [{ package: 'mailtrap', container: 'MailtrapClient' }],
    },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'The testing API shares the client; a sandbox option makes it harmless.',
  verified: 'compiler',
  verifiedWith: [['mailtrap@4.10.0']],
} as const satisfies SenderEntry
