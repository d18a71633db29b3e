import type { TriggerEntry } from '../entries/trigger-entry.js'

export const temporal = {
  name: 'temporal',
  packages: ['@temporalio/worker', '@temporalio/client', '@temporalio/workflow'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'Worker.create',
      module: '@temporalio/worker',
      handler: { kind: 'property', index: 0, property: 'activities.*' },
      evidence: 'documentation',
    },
    {
      path: 'Worker.create',
      module: '@temporalio/worker',
      handler: { kind: 'module-path', index: 0, property: 'workflowsPath' },
    },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'option',
    retries: 'activities without limit by default',
    guards: ['ScheduleOverlapPolicy', 'workflowIdReusePolicy'],
  },
  enqueues: [
    {
      path: 'Client().workflow.(start|execute|signalWithStart)',
      module: '@temporalio/client',
      reference: { argument: 0 },
      keys: [{ argument: 1, property: 'workflowId', guards: 'enqueue' }],
    },
    {
      path: 'WorkflowClient().(start|execute)',
      module: '@temporalio/client',
      reference: { argument: 0 },
      keys: [{ argument: 1, property: 'workflowId', guards: 'enqueue' }],
    },
    {
      path: 'Client().schedule.create',
      module: '@temporalio/client',
      keys: [{ argument: 0, property: 'scheduleId', guards: 'enqueue' }],
    },
    {
      path: '(executeChild|startChild)',
      module: '@temporalio/workflow',
      reference: { argument: 0 },
      keys: [{ argument: 1, property: 'workflowId', guards: 'enqueue' }],
    },
  ],
  notes: 'Sends live in activities, which repeat; the natural key is workflow id plus activity id.',
  verified: 'compiler',
  verifiedWith: [['@temporalio/workflow@1.24.0', '@temporalio/client@1.24.0', '@temporalio/worker@1.24.0']],
} as const satisfies TriggerEntry
