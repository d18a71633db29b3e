import type { TriggerEntry } from '../entries/trigger-entry.js'

export const inProcessQueues = {
  name: 'in-process-queues',
  packages: ['liteque', 'plainjob', 'better-queue', 'fastq', 'queue', 'async'],
  kind: 'queue-worker',
  registers: [
    { path: 'Runner', handler: { kind: 'property', index: 1, property: 'run' } },
    { path: 'default', handler: { kind: 'argument', index: 0 } },
    { path: '(queue|promise|cargo)', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'by option', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
