import type { TriggerEntry } from '../entries/trigger-entry.js'

export const googlePubsub = {
  name: 'google-pubsub',
  packages: ['@google-cloud/pubsub'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'PubSub().subscription().on',
      handler: { kind: 'argument', index: 1 },
      when: [{ argument: 0, equals: 'message' }],
    },
    {
      path: 'PubSub().topic().subscription().on',
      handler: { kind: 'argument', index: 1 },
      when: [{ argument: 0, equals: 'message' }],
    },
    { path: 'Subscription().on', handler: { kind: 'argument', index: 1 }, when: [{ argument: 0, equals: 'message' }] },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'until acknowledged', guards: [] },
  enqueues: [
    {
      path: 'PubSub().topic().(publishMessage|publishJSON|publish)',
      receiverName: { of: 'topic', argument: 0 },
      keys: [],
    },
  ],
  verified: 'compiler',
  verifiedWith: [['@google-cloud/pubsub@5.3.1']],
} as const satisfies TriggerEntry
