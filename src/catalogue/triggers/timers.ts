import type { TriggerEntry } from '../entries/trigger-entry.js'

export const timers = {
  name: 'timers',
  packages: [
    'timers',
    'node:timers',
    'timers/promises',
    'node:timers/promises',
    'unlimited-timeout',
    'long-timeout',
    'safe-timers',
    'set-interval-async',
  ],
  kind: 'deferred',
  registers: [
    { path: 'setInterval', kind: 'cron', handler: { kind: 'argument', index: 0 } },
    { path: '(setTimeout|setImmediate)', handler: { kind: 'argument', index: 0 } },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'yes', retries: 'none', guards: [] },
  ambient: ['setInterval', 'setTimeout', 'setImmediate'],
  notes: 'setTimeout(resolve, ms) is a pause, not a task.',
  verified: 'compiler',
  verifiedWith: [['@types/node@20.19.43']],
} as const satisfies TriggerEntry
