import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nestjsSchedule = {
  name: 'nestjs-schedule',
  packages: ['@nestjs/schedule'],
  kind: 'cron',
  registers: [
    {
      path: 'Cron',
      handler: { kind: 'decorated-method' },
      schedule: { argument: 0 },
      name: { argument: 1, property: 'name' },
    },
    { path: '(Interval|Timeout)', handler: { kind: 'decorated-method' } },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'option', retries: 'none', guards: ['waitForCompletion'] },
  verified: 'compiler',
  verifiedWith: [['@nestjs/schedule@12.0.2']],
} as const satisfies TriggerEntry
