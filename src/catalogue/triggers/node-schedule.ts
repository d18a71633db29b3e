import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nodeSchedule = {
  name: 'node-schedule',
  packages: ['node-schedule'],
  kind: 'cron',
  registers: [
    { path: 'scheduleJob', handler: { kind: 'argument', index: 'last-function' }, schedule: { argument: 0 } },
    { path: 'Job', handler: { kind: 'argument', index: 'last-function' } },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'yes', retries: 'none', guards: [] },
  notes: 'A Date makes it a one-shot that is lost on restart.',
  verified: 'compiler',
  verifiedWith: [['node-schedule@2.1.1', '@types/node-schedule@2.1.8']],
} as const satisfies TriggerEntry
