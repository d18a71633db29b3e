import type { SenderEntry } from '../entries/sender-entry.js'

export const usesend = {
  provider: 'usesend',
  packages: ['usesend-js', 'usesend', 'unsend'],
  channel: 'email',
  members: [
    {
      path: '(UseSend|Unsend)().emails.(send|create|batch)',
      declaredIn: [{ package: 'usesend-js', container: 'Emails' }],
    },
    {
      path: 'UseSend().campaigns.schedule',
      channel: 'broadcast',
      declaredIn: [{ package: 'usesend-js', container: 'Campaigns' }],
    },
    {
      path: 'UseSend().campaigns.create',
      channel: 'broadcast',
      gray: true,
      declaredIn: [{ package: 'usesend-js', container: 'Campaigns' }],
    },
  ],
  nearMisses: ['UseSend().emails.get', 'UseSend().contacts.create'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'idempotencyKey', members: ['send', 'create', 'batch'] }],
    evidence: 'types',
  },
  verified: 'compiler',
  verifiedWith: [['usesend-js@1.6.3']],
} as const satisfies SenderEntry
