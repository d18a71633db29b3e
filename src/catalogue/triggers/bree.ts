import type { TriggerEntry } from '../entries/trigger-entry.js'

export const bree = {
  name: 'bree',
  packages: ['bree'],
  kind: 'cron',
  registers: [
    {
      path: 'default',
      handler: { kind: 'module-path', index: 0, property: 'jobs.[].path' },
      name: { argument: 0, property: 'jobs.[].name' },
    },
    {
      path: 'default().add',
      handler: { kind: 'module-path', index: 0, property: 'path' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: {
    guarantee: 'per-replica',
    overlap: 'no',
    retries: 'none',
    guards: ['one worker per job name and process'],
  },
  notes: 'Without a path the file jobs/<name>.js is meant.',
  verified: 'compiler',
  verifiedWith: [['bree@9.2.9']],
} as const satisfies TriggerEntry
