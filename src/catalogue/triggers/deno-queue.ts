import type { TriggerEntry } from '../entries/trigger-entry.js'

export const denoQueue = {
  name: 'deno-queue',
  packages: ['deno'],
  kind: 'queue-worker',
  registers: [{ path: 'Deno.openKv().listenQueue', handler: { kind: 'argument', index: 0 } }],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'backoffSchedule', guards: [] },
  ambient: ['Deno'],
  enqueues: [{ path: 'Deno.openKv().enqueue', keys: [] }],
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
