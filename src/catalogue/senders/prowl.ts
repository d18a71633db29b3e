import type { SenderEntry } from '../entries/sender-entry.js'

export const prowl = {
  provider: 'prowl',
  packages: ['node-prowl'],
  channel: 'push',
  members: [{ path: 'default().push' }],
  nearMisses: ['default().(verify|retrieveToken)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
