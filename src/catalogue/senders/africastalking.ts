import type { SenderEntry } from '../entries/sender-entry.js'

export const africastalking = {
  provider: 'africastalking',
  packages: ['africastalking'],
  channel: 'sms',
  members: [
    { path: 'default().SMS.(send|sendBulk|sendPremium)' },
    { path: 'default().VOICE.call', channel: 'voice' },
    { path: 'default().WHATSAPP.sendMessage', channel: 'chat', evidence: 'documentation' },
  ],
  nearMisses: ['default().SMS.fetchMessages', 'default().AIRTIME.send'],
  idempotency: {
    support: 'ignored',
    parameters: [{ argument: 0, property: 'idempotencyKey' }],
    evidence: 'sdk source',
    note: 'Honoured for airtime and mobile data only.',
  },
  verified: 'runtime',
  verifiedWith: [['africastalking@0.8.3']],
} as const satisfies SenderEntry
