import type { TriggerEntry } from '../entries/trigger-entry.js'

export const denoCron = {
  name: 'deno-cron',
  packages: ['deno'],
  kind: 'cron',
  registers: [
    {
      path: 'Deno.cron',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
      schedule: { argument: 1 },
    },
  ],
  delivery: { guarantee: 'best-effort', overlap: 'no', retries: 'backoffSchedule', guards: [] },
  ambient: ['Deno'],
  enqueues: [],
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
