import type { TriggerEntry } from '../entries/trigger-entry.js'

export const nitroTasks = {
  name: 'nitro-tasks',
  packages: ['nitropack', 'nitro', 'nuxt'],
  kind: 'cron',
  registers: [
    {
      path: 'defineTask',
      handler: { kind: 'property', index: 0, property: 'run' },
      name: { argument: 0, property: 'meta.name' },
    },
    { handler: { kind: 'file', pattern: '(^|/)server/tasks/.*\\.[mc]?[jt]s$', exports: ['default'], property: 'run' } },
  ],
  delivery: { guarantee: 'per-replica', overlap: 'no', retries: 'none', guards: [] },
  ambient: ['defineTask'],
  enqueues: [{ path: 'runTask', name: { argument: 0 }, keys: [] }],
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
