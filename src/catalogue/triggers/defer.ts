import type { TriggerEntry } from '../entries/trigger-entry.js'

export const defer = {
  name: 'defer',
  packages: ['@defer/client'],
  kind: 'queue-worker',
  registers: [
    { path: 'defer', handler: { kind: 'argument', index: 0 } },
    { path: 'defer.cron', kind: 'cron', handler: { kind: 'argument', index: 0 }, schedule: { argument: 1 } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'retry option', guards: ['maxConcurrency'] },
  notes: 'The service is shut down.',
  verified: 'compiler',
  verifiedWith: [['@defer/client@2.3.0']],
} as const satisfies TriggerEntry
