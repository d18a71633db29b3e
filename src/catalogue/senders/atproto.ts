import type { SenderEntry } from '../entries/sender-entry.js'

export const atproto = {
  provider: 'atproto',
  packages: ['@atproto/api'],
  channel: 'chat',
  members: [
    { path: '(AtpAgent|BskyAgent|Agent)().post', declaredIn: [{ package: '@atproto/api', container: 'Agent' }] },
    {
      path: '(AtpAgent|BskyAgent|Agent)().(like|repost)',
      gray: true,
      declaredIn: [{ package: '@atproto/api', container: 'Agent' }],
    },
  ],
  nearMisses: ['AtpAgent().(login|getTimeline)'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'A post is public.',
  verified: 'compiler',
  verifiedWith: [['@atproto/api@0.21.0']],
} as const satisfies SenderEntry
