import type { TriggerEntry } from '../entries/trigger-entry.js'

export const middy = {
  name: 'middy',
  packages: ['@middy/core'],
  kind: 'queue-worker',
  registers: [
    { path: 'default', handler: { kind: 'argument', index: 0 } },
    { path: 'default().handler', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by the event source', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@middy/core@6.4.5']],
} as const satisfies TriggerEntry
