import type { SenderEntry } from '../entries/sender-entry.js'

export const infobip = {
  provider: 'infobip',
  packages: ['@infobip-api/sdk'],
  channel: 'sms',
  members: [
    { path: 'Infobip().channels.sms.send' },
    { path: 'Infobip().channels.email.send', channel: 'email' },
    { path: 'Infobip().channels.whatsapp.send', channel: 'chat' },
  ],
  nearMisses: ['Infobip().channels.sms.get'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@infobip-api/sdk@0.3.2']],
} as const satisfies SenderEntry
