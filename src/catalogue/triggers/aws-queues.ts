import type { TriggerEntry } from '../entries/trigger-entry.js'

export const awsQueues = {
  name: 'aws-queues',
  packages: ['@aws-sdk/client-sqs', '@aws-sdk/client-scheduler', '@aws-sdk/client-eventbridge'],
  kind: 'deferred',
  registers: [],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'yes',
    retries: 'visibility timeout; scheduler 185 in 24 hours',
    guards: [],
  },
  enqueues: [
    {
      path: 'SendMessageCommand',
      name: { argument: 0, property: 'QueueUrl' },
      keys: [
        {
          argument: 0,
          property: 'MessageDeduplicationId',
          window: 300_000,
          guards: 'enqueue',
          note: 'FIFO queues only.',
        },
      ],
    },
    {
      path: 'SendMessageBatchCommand',
      name: { argument: 0, property: 'QueueUrl' },
      keys: [{ argument: 0, property: 'Entries.[].MessageDeduplicationId', window: 300_000, guards: 'enqueue' }],
    },
    {
      path: 'SQS().sendMessage',
      name: { argument: 0, property: 'QueueUrl' },
      keys: [{ argument: 0, property: 'MessageDeduplicationId', window: 300_000, guards: 'enqueue' }],
    },
    {
      path: 'SQS().sendMessageBatch',
      name: { argument: 0, property: 'QueueUrl' },
      keys: [{ argument: 0, property: 'Entries.[].MessageDeduplicationId', window: 300_000, guards: 'enqueue' }],
    },
    {
      path: 'CreateScheduleCommand',
      name: { argument: 0, property: 'Name' },
      keys: [
        { argument: 0, property: 'ClientToken', guards: 'enqueue' },
        { argument: 0, property: 'Name', guards: 'enqueue' },
      ],
    },
    { path: 'PutEventsCommand', keys: [] },
  ],
  verified: 'compiler',
  verifiedWith: [
    ['@aws-sdk/client-scheduler@3.1166.0', '@aws-sdk/client-sqs@3.1164.0', '@aws-sdk/client-eventbridge@3.1169.0'],
  ],
} as const satisfies TriggerEntry
