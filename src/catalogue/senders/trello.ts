import type { SenderEntry } from '../entries/sender-entry.js'

export const trello = {
  provider: 'trello',
  packages: ['trello'],
  channel: 'issue',
  members: [{ path: 'default().(addCommentToCard|addCard|addCardWithExtraParams)' }],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'runtime',
  verifiedWith: [['trello@0.11.0']],
} as const satisfies SenderEntry
