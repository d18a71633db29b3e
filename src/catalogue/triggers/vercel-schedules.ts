import type { TriggerEntry } from '../entries/trigger-entry.js'

export const vercelSchedules = {
  name: 'vercel-schedules',
  packages: ['@vercel/schedules'],
  kind: 'cron',
  registers: [{ path: 'handleSchedule', handler: { kind: 'argument', index: 0 } }],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'queue topics only', guards: [] },
  enqueues: [
    {
      path: 'Schedules.create',
      name: { argument: 0, property: 'name' },
      keys: [{ argument: 0, property: 'name', guards: 'enqueue' }],
    },
  ],
  notes: 'The execution id is the same for every delivery of one occurrence.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
