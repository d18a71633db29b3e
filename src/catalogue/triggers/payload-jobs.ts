import type { TriggerEntry } from '../entries/trigger-entry.js'

export const payloadJobs = {
  name: 'payload-jobs',
  packages: ['payload'],
  kind: 'queue-worker',
  registers: [
    {
      evidence: 'documentation',
      path: 'buildConfig',
      handler: { kind: 'property', index: 0, property: 'jobs.tasks.[].handler' },
      otherHandlers: [
        { kind: 'property', index: 0, property: 'jobs.workflows.[].handler' },
        { kind: 'module-path', index: 0, property: 'jobs.tasks.[].handler' },
      ],
      name: { argument: 0, property: 'jobs.tasks.[].slug' },
    },
    { path: 'TaskConfig', handler: { kind: 'annotated', property: 'handler' } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'retries option', guards: [] },
  enqueues: [{ path: 'getPayload().jobs.queue', name: { argument: 0, property: 'task' }, keys: [] }],
  verified: 'compiler',
  verifiedWith: [['payload@3.90.2']],
} as const satisfies TriggerEntry
