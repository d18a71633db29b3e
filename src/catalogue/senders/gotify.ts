import type { SenderEntry } from '../entries/sender-entry.js'

export const gotify = {
  provider: 'gotify',
  packages: ['gotify'],
  channel: 'push',
  members: [
    { path: 'gotify', declaredIn: [{ package: 'gotify' }] },
    { path: 'Gotify().send', declaredIn: [{ package: 'gotify', container: 'Gotify' }] },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['gotify@1.1.0']],
} as const satisfies SenderEntry
