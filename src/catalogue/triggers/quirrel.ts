import type { TriggerEntry } from '../entries/trigger-entry.js'

export const quirrel = {
  name: 'quirrel',
  packages: ['quirrel'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'CronJob',
      module: 'quirrel/next',
      kind: 'cron',
      handler: { kind: 'argument', index: 2 },
      name: { argument: 0 },
      schedule: { argument: 1 },
    },
    { path: 'Queue', module: 'quirrel/next', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'retry option', guards: ['exclusive'] },
  enqueues: [
    {
      path: 'Queue().enqueue',
      module: 'quirrel/next',
      keys: [
        { argument: 1, property: 'id', guards: 'enqueue' },
        { argument: 1, property: 'exclusive', guards: 'enqueue' },
      ],
    },
  ],
  verified: 'compiler',
  verifiedWith: [['quirrel@1.14.1']],
} as const satisfies TriggerEntry
