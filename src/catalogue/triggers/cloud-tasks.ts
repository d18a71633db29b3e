import type { TriggerEntry } from '../entries/trigger-entry.js'

export const cloudTasks = {
  name: 'cloud-tasks',
  packages: ['@google-cloud/tasks'],
  kind: 'deferred',
  registers: [],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by queue configuration', guards: [] },
  enqueues: [
    {
      path: 'CloudTasksClient().createTask',
      name: { argument: 0, property: 'parent' },
      keys: [
        {
          argument: 0,
          property: 'task.name',
          window: 3_600_000,
          guards: 'enqueue',
          note: 'A name used before answers ALREADY_EXISTS for about an hour.',
        },
      ],
    },
  ],
  verified: 'compiler',
  verifiedWith: [['@google-cloud/tasks@6.2.1']],
} as const satisfies TriggerEntry
