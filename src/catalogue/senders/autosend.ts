import type { SenderEntry } from '../entries/sender-entry.js'

export const autosend = {
  provider: 'autosend',
  packages: ['autosendjs'],
  channel: 'email',
  members: [{ path: 'Autosend().emails.(send|bulk)', declaredIn: [{ package: 'autosendjs', container: 'Emails' }] }],
  nearMisses: ['Autosend().contacts.create'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'Retries by itself (maxRetries) without a key.',
  verified: 'compiler',
  verifiedWith: [['autosendjs@1.0.5']],
} as const satisfies SenderEntry
