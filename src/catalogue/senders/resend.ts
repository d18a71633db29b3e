import type { SenderEntry } from '../entries/sender-entry.js'

export const resend = {
  provider: 'resend',
  packages: ['resend'],
  channel: 'email',
  members: [
    { path: 'Resend().emails.(send|create)', declaredIn: [{ package: 'resend', container: 'Emails' }] },
    { path: 'Resend().batch.(send|create)', declaredIn: [{ package: 'resend', container: 'Batch$1' }] },
    {
      path: 'Resend().broadcasts.send',
      channel: 'broadcast',
      declaredIn: [{ package: 'resend', container: 'Broadcasts' }],
    },
    {
      path: 'Resend().broadcasts.create',
      channel: 'broadcast',
      gray: true,
      declaredIn: [{ package: 'resend', container: 'Broadcasts' }],
    },
    { path: 'Resend().events.send', gray: true, declaredIn: [{ package: 'resend', container: 'Events$1' }] },
  ],
  nearMisses: [
    'Resend().emails.(get|list|cancel|update)',
    'Resend().emails.receiving.get',
    'Resend().templates.create',
    'Resend().contacts.create',
    'Resend().domains.create',
    'Resend().audiences.create',
    'Resend().apiKeys.create',
  ],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'idempotencyKey', members: ['send', 'create'] }],
    window: 86_400_000,
    evidence: 'types',
    note: 'emails and batch only: broadcasts.send has no such option. At most 256 characters.',
  },
  verified: 'compiler',
  verifiedWith: [['resend@6.38.0']],
} as const satisfies SenderEntry
