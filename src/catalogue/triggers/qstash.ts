import type { TriggerEntry } from '../entries/trigger-entry.js'

export const qstash = {
  name: 'qstash',
  packages: ['@upstash/qstash'],
  kind: 'webhook',
  registers: [
    { path: 'verifySignatureAppRouter', module: '@upstash/qstash/nextjs', handler: { kind: 'argument', index: 0 } },
    { path: 'verifySignature', module: '@upstash/qstash/nextjs', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: '3 by default', guards: [] },
  enqueues: [
    {
      path: 'Client().(publishJSON|publish)',
      name: { argument: 0, property: 'url' },
      keys: [
        { argument: 0, property: 'deduplicationId', window: 7_776_000_000, guards: 'enqueue' },
        { argument: 0, property: 'contentBasedDeduplication', window: 7_776_000_000, guards: 'enqueue' },
      ],
    },
    {
      path: 'Client().batchJSON',
      name: { argument: 0, property: '[].url' },
      keys: [{ argument: 0, property: '[].deduplicationId', window: 7_776_000_000, guards: 'enqueue' }],
    },
    {
      path: 'Client().queue().enqueueJSON',
      name: { argument: 0, property: 'url' },
      keys: [{ argument: 0, property: 'deduplicationId', window: 7_776_000_000, guards: 'enqueue' }],
    },
    {
      path: 'Client().schedules.create',
      name: { argument: 0, property: 'destination' },
      keys: [{ argument: 0, property: 'scheduleId', guards: 'enqueue' }],
    },
  ],
  notes: 'The route at url is the handler. publish({ api: { name: "email" } }) sends the mail itself.',
  verified: 'compiler',
  verifiedWith: [['@upstash/qstash@2.12.0', 'next@16.4.6']],
} as const satisfies TriggerEntry
