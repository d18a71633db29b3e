import type { SenderEntry } from '../types.js'

export const nostr = {
  provider: 'nostr',
  packages: ['nostr-tools'],
  channel: 'chat',
  members: [
    { path: '(SimplePool|Relay|AbstractRelay)().publish' },
    { path: 'Relay.connect().publish' },
    { path: 'relayInit().publish' },
  ],
  nearMisses: [
    'SimplePool().(get|querySync|subscribe)',
    'finalizeEvent',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
