import type { SenderEntry } from '../entries/sender-entry.js'

export const sparkpost = {
  provider: 'sparkpost',
  packages: ['sparkpost'],
  channel: 'email',
  members: [
    {
      path: 'default().transmissions.send',
      declaredIn: [{ package: 'sparkpost', container: 'SparkPost>transmissions' }],
    },
  ],
  nearMisses: ['default().transmissions.(list|get)', 'default().templates.create'],
  idempotency: {
    support: 'partial',
    evidence: 'documentation',
    note: 'The API honours an Idempotency-Key header; SDK 2.1.4 cannot set it per call.',
  },
  verified: 'compiler',
  verifiedWith: [['sparkpost@2.1.4', '@types/sparkpost@2.1.9']],
} as const satisfies SenderEntry
