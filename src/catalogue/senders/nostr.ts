import type { SenderEntry } from '../entries/sender-entry.js'

export const nostr = {
  provider: 'nostr',
  packages: ['nostr-tools'],
  channel: 'chat',
  members: [
    { path: '(SimplePool|Relay|AbstractRelay)().publish' },
    { path: 'Relay.connect().publish' },
    { path: 'relayInit().publish' },
  ],
  nearMisses: ['SimplePool().(get|querySync|subscribe)', 'finalizeEvent'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['nostr-tools@2.23.5'], ['nostr-tools@1.17.0']],
} as const satisfies SenderEntry
