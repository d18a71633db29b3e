import type { TriggerEntry } from '../entries/trigger-entry.js'

export const vercelQueue = {
  name: 'vercel-queue',
  packages: ['@vercel/queue'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'handleCallback',
      handler: { kind: 'argument', index: 0 },
      otherHandlers: [
        { kind: 'property', index: 0, property: '*' },
        { kind: 'property', index: 0, property: '*.*' },
      ],
      evidence: 'documentation',
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'visibility timeout', guards: [] },
  enqueues: [
    {
      path: 'send',
      name: { argument: 0 },
      keys: [{ argument: 2, property: 'idempotencyKey', window: 86_400_000, guards: 'enqueue' }],
    },
  ],
  verified: 'compiler',
  verifiedWith: [['@vercel/queue@0.6.0']],
} as const satisfies TriggerEntry
