import type { TriggerEntry } from '../entries/trigger-entry.js'

export const bull = {
  name: 'bull',
  packages: ['bull'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'default().process',
      handler: { kind: 'argument', index: 'last-function' },
      otherHandlers: [
        { kind: 'module-path', index: 0 },
        { kind: 'module-path', index: 1 },
        { kind: 'module-path', index: 2 },
      ],
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'attempts of the job', guards: ['limiter'] },
  enqueues: [
    {
      path: 'default().add',
      name: { argument: 0 },
      receiverName: { of: 'default', argument: 0 },
      keys: [
        { argument: 1, property: 'jobId', guards: 'enqueue' },
        { argument: 2, property: 'jobId', guards: 'enqueue' },
        { argument: 2, property: 'repeat.key', guards: 'enqueue' },
      ],
    },
    {
      path: 'default().addBulk',
      name: { argument: 0, property: '[].name' },
      keys: [{ argument: 0, property: '[].opts.jobId', guards: 'enqueue' }],
    },
  ],
  verified: 'compiler',
  verifiedWith: [['bull@4.16.5']],
} as const satisfies TriggerEntry
