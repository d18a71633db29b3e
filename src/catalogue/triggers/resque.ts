import type { TriggerEntry } from '../entries/trigger-entry.js'

export const resque = {
  name: 'resque',
  packages: ['kue', 'resque', 'node-resque'],
  kind: 'queue-worker',
  registers: [
    { path: 'createQueue().process', handler: { kind: 'argument', index: 'last-function' }, name: { argument: 0 } },
    { path: 'Worker', handler: { kind: 'property', index: 1, property: '*.perform' } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by option', guards: [] },
  enqueues: [{ path: 'Queue().enqueue', name: { argument: 1 }, keys: [] }],
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
