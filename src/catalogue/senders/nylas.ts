import type { SenderEntry } from '../entries/sender-entry.js'

export const nylas = {
  provider: 'nylas',
  packages: ['nylas'],
  channel: 'email',
  members: [
    { path: 'default().messages.send', declaredIn: [{ package: 'nylas', container: 'Messages' }] },
    { path: 'default().drafts.send', declaredIn: [{ package: 'nylas', container: 'Drafts' }] },
  ],
  nearMisses: ['default().messages.(list|find)', 'default().drafts.create', 'default().events.create'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'An event notifies its participants only where the query asks for it.',
  verified: 'compiler',
  verifiedWith: [['nylas@8.4.0']],
} as const satisfies SenderEntry
