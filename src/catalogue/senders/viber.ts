import type { SenderEntry } from '../entries/sender-entry.js'

export const viber = {
  provider: 'viber',
  packages: ['viber-bot'],
  channel: 'chat',
  members: [{ path: 'Bot().sendMessage' }, { path: 'Bot().*<1>.send' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'runtime',
  verifiedWith: [['viber-bot@1.0.18']],
} as const satisfies SenderEntry
