import type { SenderEntry } from '../types.js'

export const sendpulse = {
  provider: 'sendpulse',
  packages: ['sendpulse-api'],
  channel: 'email',
  members: [{ path: '(smtpSendMail|smsSend)' }],
  nearMisses: ['listAddressBooks'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
