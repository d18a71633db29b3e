import type { TriggerEntry } from '../entries/trigger-entry.js'

export const bunCron = {
  name: 'bun-cron',
  packages: ['bun'],
  kind: 'cron',
  registers: [{ path: 'cron', handler: { kind: 'argument', index: 'last-function' }, schedule: { argument: 1 } }],
  delivery: { guarantee: 'per-replica', overlap: 'no', retries: 'none', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
