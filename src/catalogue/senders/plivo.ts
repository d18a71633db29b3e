import type { SenderEntry } from '../entries/sender-entry.js'

export const plivo = {
  provider: 'plivo',
  packages: ['plivo'],
  channel: 'sms',
  members: [
    { path: 'Client().messages.create', declaredIn: [{ package: 'plivo', container: 'MessageInterface' }] },
    { path: 'Client().calls.create', channel: 'voice', declaredIn: [{ package: 'plivo', container: 'CallInterface' }] },
  ],
  nearMisses: ['Client().messages.(get|list)'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['plivo@4.79.0']],
} as const satisfies SenderEntry
