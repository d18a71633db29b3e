import type { SenderEntry } from '../types.js'

export const irc = {
  provider: 'irc',
  packages: ['irc-framework', 'irc', 'irc-upd', 'matrix-org-irc'],
  channel: 'chat',
  members: [
    { path: 'Client().(say|notice|action)' },
    { path: 'Client().channel().(say|notice|action)' },
    { path: 'Client().*<0>.reply' },
  ],
  nearMisses: [
    'Client().(join|part|connect|whois)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
