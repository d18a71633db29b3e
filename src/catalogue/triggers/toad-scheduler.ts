import type { TriggerEntry } from '../entries/trigger-entry.js'

export const toadScheduler = {
  name: 'toad-scheduler',
  packages: ['toad-scheduler', '@fastify/schedule'],
  kind: 'cron',
  registers: [{ path: '(Task|AsyncTask)', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } }],
  delivery: { guarantee: 'per-replica', overlap: 'option', retries: 'none', guards: ['preventOverrun'] },
  verified: 'compiler',
  verifiedWith: [['toad-scheduler@4.1.0']],
} as const satisfies TriggerEntry
