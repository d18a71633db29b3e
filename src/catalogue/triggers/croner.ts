import type { TriggerEntry } from '../types.js'

export const croner = {
  name: 'croner',
  packages: ['croner'],
  kind: 'cron',
  registers: [
    { path: '(Cron|default)', handler: { kind: 'argument', index: 'last-function' }, schedule: { argument: 0 }, name: { argument: 1, property: 'name' } },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'option', retries: 'none', guards: ['protect', 'maxRuns'] },
  verified: 'compiler',
  verifiedWith: [['croner@11.0.0'], ['croner@9.1.0']],
} as const satisfies TriggerEntry
