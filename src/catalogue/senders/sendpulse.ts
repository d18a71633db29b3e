import type { SenderEntry } from '../entries/sender-entry.js'

export const sendpulse = {
  provider: 'sendpulse',
  packages: ['sendpulse-api'],
  channel: 'email',
  members: [{ path: '(smtpSendMail|smsSend)' }],
  nearMisses: ['listAddressBooks'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['sendpulse-api@1.1.7']],
} as const satisfies SenderEntry
