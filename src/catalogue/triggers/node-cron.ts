import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nodeCron = {
  name: 'node-cron',
  packages: ['node-cron'],
  kind: 'cron',
  registers: [
    {
      path: '(schedule|createTask)',
      handler: { kind: 'argument', index: 1 },
      otherHandlers: [{ kind: 'module-path', index: 1 }],
      schedule: { argument: 0 },
      name: { argument: 2, property: 'name' },
    },
  ],
  delivery: {
    guarantee: 'per-replica',
    overlap: 'option',
    retries: 'none',
    guards: ['noOverlap', 'distributed', 'runCoordinator'],
  },
  notes: 'A string handler is the path of a file that exports task().',
  verified: 'compiler',
  verifiedWith: [['node-cron@4.6.0']],
} as const satisfies TriggerEntry
