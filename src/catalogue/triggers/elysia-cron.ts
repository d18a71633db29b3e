import type { TriggerEntry } from '../entries/trigger-entry.js'

export const elysiaCron = {
  name: 'elysia-cron',
  packages: ['@elysiajs/cron'],
  kind: 'cron',
  registers: [
    {
      path: '(cron|default)',
      handler: { kind: 'property', index: 0, property: 'run' },
      schedule: { argument: 0, property: 'pattern' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'option', retries: 'none', guards: ['protect'] },
  verified: 'documentation',
  verifiedWith: [['@elysiajs/cron@1.4.1']],
} as const satisfies TriggerEntry
