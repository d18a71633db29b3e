import type { SenderEntry } from '../entries/sender-entry.js'

export const mailgun = {
  provider: 'mailgun',
  packages: ['mailgun.js'],
  channel: 'email',
  members: [
    {
      path: 'default().client().messages.create',
      declaredIn: [{ package: 'mailgun.js', container: 'IMessagesClient' }],
    },
  ],
  nearMisses: [
    'default().client().domains.create',
    'default().client().webhooks.create',
    'default().client().lists.create',
    'default().client().validate.get',
  ],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'create also makes domains, lists and webhooks: only the messages member sends.',
  verified: 'compiler',
  verifiedWith: [['mailgun.js@14.0.1']],
} as const satisfies SenderEntry
