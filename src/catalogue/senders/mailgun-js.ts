import type { SenderEntry } from '../entries/sender-entry.js'

export const mailgunJs = {
  provider: 'mailgun-js',
  packages: ['mailgun-js'],
  channel: 'email',
  members: [
    { path: 'default().messages().send', declaredIn: [{ package: 'mailgun-js', container: 'Mailgun>Messages' }] },
    { path: 'default().messages().sendMime', evidence: 'documentation' },
  ],
  nearMisses: ['default().lists().members().create'],
  idempotency: { support: 'none', evidence: 'memory', note: 'Not looked up in the source.' },
  notes: 'Deprecated, still in use.',
  verified: 'compiler',
  verifiedWith: [['mailgun-js@0.22.0', '@types/mailgun-js@0.22.19']],
} as const satisfies SenderEntry
