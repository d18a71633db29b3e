import type { SenderEntry } from '../entries/sender-entry.js'

export const plain = {
  provider: 'plain',
  packages: ['@team-plain/typescript-sdk'],
  channel: 'issue',
  members: [
    {
      path: 'PlainClient().(createThread|sendNewEmail|replyToEmail|replyToThread|sendChat|createNote|createThreadEvent)',
      declaredIn: [{ package: '@team-plain/typescript-sdk', container: 'PlainClient' }],
    },
  ],
  nearMisses: ['PlainClient().(upsertCustomer|getCustomerById)'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'createThread opens a support ticket and notifies the team.',
  verified: 'compiler',
  verifiedWith: [['@team-plain/typescript-sdk@5.12.1']],
} as const satisfies SenderEntry
