import type { SenderEntry } from '../entries/sender-entry.js'

export const zulip = {
  provider: 'zulip',
  packages: ['zulip-js'],
  channel: 'chat',
  members: [{ path: 'default().messages.send' }],
  nearMisses: ['default().messages.retrieve', 'default().users.retrieve'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'The factory is asynchronous.',
  verified: 'documentation',
  verifiedWith: [['zulip-js@2.1.0']],
} as const satisfies SenderEntry
