import type { TriggerEntry } from '../entries/trigger-entry.js'

export const strapiCron = {
  name: 'strapi-cron',
  packages: ['@strapi/strapi', 'strapi'],
  kind: 'cron',
  registers: [
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)config/(functions/cron|cron-tasks)\\.[mc]?[jt]s$',
        exports: ['default'],
        property: '*',
      },
    },
    {
      handler: {
        kind: 'file',
        pattern: '(^|/)config/(functions/cron|cron-tasks)\\.[mc]?[jt]s$',
        exports: ['default'],
        property: '*.task',
      },
    },
  ],
  delivery: { guarantee: 'at-most-once', overlap: 'yes', retries: 'none', guards: [] },
  notes: 'Every instance of the server runs its own clock.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
