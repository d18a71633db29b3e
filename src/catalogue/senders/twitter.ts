import type { SenderEntry } from '../entries/sender-entry.js'

export const twitter = {
  provider: 'twitter',
  packages: ['twitter-api-v2'],
  channel: 'chat',
  members: [
    { path: '(default|TwitterApi)().v2.(tweet|reply|tweetThread|quote|sendDmToParticipant|sendDmInConversation)' },
    { path: '(default|TwitterApi)().readWrite.v2.(tweet|reply|tweetThread)' },
    { path: '(default|TwitterApi)().v1.(tweet|reply|sendDm)' },
  ],
  nearMisses: ['TwitterApi().v2.(me|search)', 'TwitterApi().v1.uploadMedia'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['twitter-api-v2@1.29.0']],
} as const satisfies SenderEntry
