import type { TriggerEntry } from '../entries/trigger-entry.js'

export const sqsConsumer = {
  name: 'sqs-consumer',
  packages: ['sqs-consumer'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'Consumer.create',
      handler: { kind: 'property', index: 0, property: 'handleMessage' },
      otherHandlers: [{ kind: 'property', index: 0, property: 'handleMessageBatch' }],
      name: { argument: 0, property: 'queueUrl' },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'visibility timeout', guards: [] },
  verified: 'compiler',
  verifiedWith: [['sqs-consumer@14.2.8']],
} as const satisfies TriggerEntry
