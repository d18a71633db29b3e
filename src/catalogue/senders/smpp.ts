import type { SenderEntry } from '../entries/sender-entry.js'

export const smpp = {
  provider: 'smpp',
  packages: ['smpp'],
  channel: 'sms',
  members: [{ path: 'connect().submit_sm' }, { path: 'Session().submit_sm' }],
  nearMisses: ['connect().(bind_transceiver|enquire_link)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['smpp@0.5.1']],
} as const satisfies SenderEntry
