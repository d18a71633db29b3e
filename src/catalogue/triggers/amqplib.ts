import type { TriggerEntry } from '../entries/trigger-entry.js'

export const amqplib = {
  name: 'amqplib',
  packages: ['amqplib', 'amqp-connection-manager'],
  kind: 'queue-worker',
  registers: [
    { path: 'connect().createChannel().consume', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } },
    {
      path: 'connect().createConfirmChannel().consume',
      handler: { kind: 'argument', index: 1 },
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'nack puts it back', guards: ['prefetch'] },
  enqueues: [
    { path: 'connect().createChannel().sendToQueue', name: { argument: 0 }, keys: [] },
    { path: 'connect().createChannel().publish', name: { argument: 0 }, keys: [] },
  ],
  verified: 'compiler',
  verifiedWith: [['amqplib@2.3.1']],
} as const satisfies TriggerEntry
