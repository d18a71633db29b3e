import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nats = {
  name: 'nats',
  packages: ['nats', '@nats-io/transport-node', '@nats-io/jetstream'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'connect().subscribe',
      handler: { kind: 'property', index: 1, property: 'callback' },
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'JetStream redelivers', guards: [] },
  enqueues: [
    {
      path: 'connect().jetstream().publish',
      name: { argument: 0 },
      keys: [{ argument: 2, property: 'msgID', window: 120_000, guards: 'enqueue' }],
    },
  ],
  verified: 'compiler',
  verifiedWith: [['nats@2.29.3']],
} as const satisfies TriggerEntry
