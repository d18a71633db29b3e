import type { TriggerEntry } from '../entries/trigger-entry.js'

export const graphileWorker = {
  name: 'graphile-worker',
  packages: ['graphile-worker'],
  kind: 'queue-worker',
  registers: [
    { path: '(run|runOnce)', handler: { kind: 'property', index: 0, property: 'taskList.*' } },
    { path: 'Task', handler: { kind: 'annotated', named: 'file' } },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: '25 attempts by default', guards: ['queueName'] },
  enqueues: [
    { path: 'quickAddJob', name: { argument: 1 }, keys: [{ argument: 3, property: 'jobKey', guards: 'enqueue' }] },
    {
      path: 'makeWorkerUtils().addJob',
      name: { argument: 0 },
      keys: [{ argument: 2, property: 'jobKey', guards: 'enqueue' }],
    },
    {
      path: 'Task<1>.addJob',
      name: { argument: 0 },
      keys: [{ argument: 2, property: 'jobKey', guards: 'enqueue' }],
      evidence: 'documentation',
    },
    {
      path: 'JobHelpers().addJob',
      name: { argument: 0 },
      keys: [{ argument: 2, property: 'jobKey', guards: 'enqueue' }],
    },
    { path: 'run().addJob', name: { argument: 0 }, keys: [{ argument: 2, property: 'jobKey', guards: 'enqueue' }] },
  ],
  notes: 'A file of the folder of tasks is the task of its name.',
  verified: 'compiler',
  verifiedWith: [['graphile-worker@0.17.3']],
} as const satisfies TriggerEntry
