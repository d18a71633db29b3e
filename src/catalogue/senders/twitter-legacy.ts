import type { SenderEntry } from '../types.js'

/** Clients of the first API, which take the endpoint as text. */
export const twitterLegacy = {
  provider: 'twitter-legacy',
  packages: ['twitter', 'twit', 'twitter-lite'],
  channel: 'chat',
  members: [
    {
      path: 'default().post',
      when: [{ argument: 0, matches: '^/?(statuses/(update|retweet)|direct_messages/(events/)?new)' }],
    },
  ],
  nearMisses: [
    'default().(get|stream)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
