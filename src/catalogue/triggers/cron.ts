import type { TriggerEntry } from '../entries/trigger-entry.js'

export const cron = {
  name: 'cron',
  packages: ['cron'],
  kind: 'cron',
  registers: [
    { path: 'CronJob', handler: { kind: 'argument', index: 1 }, schedule: { argument: 0 } },
    {
      path: 'CronJob.from',
      handler: { kind: 'property', index: 0, property: 'onTick' },
      schedule: { argument: 0, property: 'cronTime' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'option', retries: 'none', guards: ['waitForCompletion'] },
  notes: 'runOnInit fires at every restart.',
  verified: 'compiler',
  verifiedWith: [['cron@4.4.0']],
} as const satisfies TriggerEntry
