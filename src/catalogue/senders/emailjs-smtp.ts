import type { SenderEntry } from '../entries/sender-entry.js'

export const emailjsSmtp = {
  provider: 'emailjs-smtp',
  packages: ['emailjs'],
  channel: 'email',
  members: [
    { path: 'SMTPClient().(send|sendAsync)', declaredIn: [{ package: 'emailjs', container: 'SMTPClient' }] },
    {
      path: 'server.connect().send',
      versions: '<4',
      declaredIn: [{ package: 'emailjs', container: 'SMTPClient' }],
      evidence: 'documentation',
    },
  ],
  nearMisses: ['Message().attach'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['emailjs@5.0.3']],
} as const satisfies SenderEntry
