import type { TriggerEntry } from '../entries/trigger-entry.js'

export const beeQueue = {
  name: 'bee-queue',
  packages: ['bee-queue'],
  kind: 'queue-worker',
  registers: [{ path: 'default().process', handler: { kind: 'argument', index: 'last-function' } }],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'job.retries(n)', guards: [] },
  enqueues: [
    { path: 'default().createJob().save', keys: [] },
    { path: 'default().createJob().setId', keys: [{ argument: 0, property: '', guards: 'enqueue' }] },
  ],
  verified: 'compiler',
  verifiedWith: [['bee-queue@2.0.0']],
} as const satisfies TriggerEntry
