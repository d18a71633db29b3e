import type { SenderEntry } from '../entries/sender-entry.js'

export const zeptomail = {
  provider: 'zeptomail',
  packages: ['zeptomail'],
  channel: 'email',
  members: [
    {
      path: 'SendMailClient().(sendMail|sendMailWithTemplate|mailBatchWithTemplate|sendBatchMail)',
      declaredIn: [{ package: 'zeptomail', container: 'SendMailClient' }],
    },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'memory', note: 'client_reference is for tracking.' },
  verified: 'compiler',
  verifiedWith: [['zeptomail@8.0.1']],
} as const satisfies SenderEntry
