import type { SenderEntry } from '../entries/sender-entry.js'

export const twitterScraper = {
  provider: 'twitter-scraper',
  packages: ['agent-twitter-client'],
  channel: 'chat',
  members: [
    {
      path: 'Scraper().(sendTweet|sendTweetV2|sendNoteTweet|sendLongTweet|sendQuoteTweet|sendDirectMessage)',
      declaredIn: [{ package: 'agent-twitter-client', container: 'Scraper' }],
    },
    {
      path: 'Scraper().(retweet|likeTweet)',
      gray: true,
      declaredIn: [{ package: 'agent-twitter-client', container: 'Scraper' }],
    },
  ],
  nearMisses: ['Scraper().(login|getTweet|getTweets|getProfile)'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'A client that agent frameworks use in place of the official interface.',
  verified: 'compiler',
  verifiedWith: [['agent-twitter-client@0.0.18']],
} as const satisfies SenderEntry
