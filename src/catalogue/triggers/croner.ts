import type { TriggerEntry } from '../entries/trigger-entry.js'

export const croner = {
  name: 'croner',
  packages: ['croner'],
  kind: 'cron',
  registers: [
    {
      path: '(Cron|default)',
      handler: { kind: 'argument', index: 'last-function' },
      schedule: { argument: 0 },
      name: { argument: 1, property: 'name' },
    },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'option', retries: 'none', guards: ['protect', 'maxRuns'] },
  verified: 'compiler',
  verifiedWith: [['croner@11.0.0'], ['croner@8.1.2']],
} as const satisfies TriggerEntry
