import type { SenderEntry } from '../entries/sender-entry.js'

export const nostr = {
  provider: 'nostr',
  packages: ['nostr-tools', '@nostr-dev-kit/ndk'],
  channel: 'chat',
  members: [
    { path: '(SimplePool|Relay|AbstractRelay)().publish' },
    { path: 'Relay.connect().publish' },
    { path: 'relayInit().publish' },
    {
      path: 'NDKEvent().(publish|publishReplaceable)',
      module: '@nostr-dev-kit/ndk',
      declaredIn: [{ package: '@nostr-dev-kit/ndk', container: 'NDKEvent' }],
    },
  ],
  nearMisses: ['SimplePool().(get|querySync|subscribe)', 'finalizeEvent'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'compiler',
  verifiedWith: [['nostr-tools@2.23.5'], ['nostr-tools@1.17.0'], ['@nostr-dev-kit/ndk@3.0.3']],
} as const satisfies SenderEntry
