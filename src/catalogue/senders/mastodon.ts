import type { SenderEntry } from '../entries/sender-entry.js'

export const mastodon = {
  provider: 'mastodon',
  packages: ['masto', 'megalodon'],
  channel: 'chat',
  members: [
    {
      path: 'createRestAPIClient().v1.statuses.create',
      declaredIn: [{ package: 'masto', container: 'StatusesResource' }],
    },
    { path: 'default().postStatus', module: 'megalodon', evidence: 'documentation' },
  ],
  nearMisses: ['createRestAPIClient().v1.timelines.home.list'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'headers.Idempotency-Key' }],
    window: 3_600_000,
    evidence: 'documentation',
  },
  verified: 'compiler',
  verifiedWith: [['masto@8.0.0']],
} as const satisfies SenderEntry
