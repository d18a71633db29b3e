import type { SenderEntry } from '../entries/sender-entry.js'

export const bento = {
  provider: 'bento',
  packages: ['@bentonow/bento-node-sdk'],
  channel: 'email',
  members: [
    {
      path: 'Analytics().V1.Batch.sendTransactionalEmails',
      declaredIn: [{ package: '@bentonow/bento-node-sdk', container: 'BentoBatch' }],
    },
    {
      path: 'Analytics().V1.Broadcasts.createEmails',
      declaredIn: [{ package: '@bentonow/bento-node-sdk', container: 'BentoBroadcasts' }],
    },
  ],
  nearMisses: [
    'Analytics().V1.(addSubscriber|upsertSubscriber|track|trackPurchase)',
    'Analytics().V1.Batch.(importSubscribers|importEvents)',
    'Analytics().V1.Broadcasts.(getBroadcasts|createBroadcast)',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'createBroadcast makes a draft.',
  verified: 'compiler',
  verifiedWith: [['@bentonow/bento-node-sdk@2.0.0']],
} as const satisfies SenderEntry
