import type { TriggerEntry } from '../entries/trigger-entry.js'

export const kafkajs = {
  name: 'kafkajs',
  packages: ['kafkajs'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'Kafka().consumer().run',
      handler: { kind: 'property', index: 0, property: 'eachMessage' },
      otherHandlers: [{ kind: 'property', index: 0, property: 'eachBatch' }],
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'uncommitted offsets come again', guards: [] },
  enqueues: [{ path: 'Kafka().producer().send', name: { argument: 0, property: 'topic' }, keys: [] }],
  notes: 'Topic, partition and offset are the natural key.',
  verified: 'compiler',
  verifiedWith: [['kafkajs@2.2.4']],
} as const satisfies TriggerEntry
