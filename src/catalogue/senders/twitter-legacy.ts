import type { SenderEntry } from '../entries/sender-entry.js'

/** Clients of the first API, which take the endpoint as text. */
export const twitterLegacy = {
  provider: 'twitter-legacy',
  packages: ['twitter', 'twit', 'twitter-lite'],
  channel: 'chat',
  members: [
    {
      path: 'default().post',
      when: [{ argument: 0, matches: '^/?(statuses/(update|retweet)|direct_messages/(events/)?new)' }],
      declaredIn: [
        { package: 'twitter', container: 'Twitter' },
        { package: 'twit', container: '"twit">Twit' },
        { package: 'twitter-lite', container: 'Twitter' },
      ],
    },
  ],
  nearMisses: ['default().(get|stream)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@types/twitter@1.7.4'], ['@types/twit@2.2.35'], ['twitter-lite@1.1.0']],
} as const satisfies SenderEntry
