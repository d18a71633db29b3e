import type { TriggerEntry } from '../entries/trigger-entry.js'

export const cloudScheduler = {
  name: 'cloud-scheduler',
  packages: ['@google-cloud/scheduler'],
  kind: 'deferred',
  registers: [],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by job configuration', guards: [] },
  enqueues: [
    {
      path: 'CloudSchedulerClient().createJob',
      name: { argument: 0, property: 'job.httpTarget.uri' },
      keys: [{ argument: 0, property: 'job.name', guards: 'enqueue' }],
    },
  ],
  verified: 'compiler',
  verifiedWith: [['@google-cloud/scheduler@5.3.1']],
} as const satisfies TriggerEntry
