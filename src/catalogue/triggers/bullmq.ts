import type { TriggerEntry } from '../entries/trigger-entry.js'

export const bullmq = {
  name: 'bullmq',
  packages: ['bullmq'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'Worker',
      handler: { kind: 'argument', index: 1 },
      otherHandlers: [{ kind: 'module-path', index: 1 }],
      name: { argument: 0 },
    },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'yes',
    retries: 'attempts of the job; stalled jobs once more',
    guards: ['concurrency', 'limiter', 'lockDuration'],
  },
  enqueues: [
    {
      path: 'Queue().add',
      name: { argument: 0 },
      receiverName: { of: 'Queue', argument: 0 },
      keys: [
        {
          argument: 2,
          property: 'jobId',
          guards: 'enqueue',
          note: 'As long as the job exists: removeOnComplete frees it.',
        },
        { argument: 2, property: 'deduplication.id', guards: 'enqueue' },
      ],
    },
    {
      path: 'FlowProducer().add',
      name: { argument: 0, property: 'name' },
      keys: [
        {
          argument: 0,
          property: 'opts.jobId',
          guards: 'enqueue',
          note: 'As long as the job exists: removeOnComplete frees it.',
        },
        { argument: 0, property: 'opts.deduplication.id', guards: 'enqueue' },
      ],
    },
    {
      path: 'Queue().addBulk',
      name: { argument: 0, property: '[].name' },
      receiverName: { of: 'Queue', argument: 0 },
      keys: [
        { argument: 0, property: '[].opts.jobId', guards: 'enqueue' },
        { argument: 0, property: '[].opts.deduplication.id', guards: 'enqueue' },
      ],
    },
    {
      path: 'Queue().upsertJobScheduler',
      name: { argument: 2, property: 'name' },
      receiverName: { of: 'Queue', argument: 0 },
      keys: [{ argument: 0, property: '', guards: 'enqueue', note: 'One scheduler per id.' }],
    },
  ],
  nearMisses: ['QueueEvents().on', 'Queue().getJob'],
  notes: 'Up to version 5 add took { repeat }. The sandboxed processor is a file.',
  verified: 'compiler',
  verifiedWith: [['bullmq@6.7.0']],
} as const satisfies TriggerEntry
