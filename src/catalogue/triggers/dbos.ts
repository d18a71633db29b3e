import type { TriggerEntry } from '../entries/trigger-entry.js'

export const dbos = {
  name: 'dbos',
  packages: ['@dbos-inc/dbos-sdk'],
  kind: 'queue-worker',
  registers: [
    { path: 'DBOS.(workflow|step|transaction|scheduled)', handler: { kind: 'decorated-method' } },
    { path: 'DBOS.registerWorkflow', handler: { kind: 'argument', index: 0 }, name: { argument: 1, property: 'name' } },
    {
      path: 'DBOS.createSchedule',
      kind: 'cron',
      handler: { kind: 'property', index: 0, property: 'workflowFn' },
      schedule: { argument: 0, property: 'schedule' },
      name: { argument: 0, property: 'scheduleName' },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'option', retries: 'steps on request', guards: [] },
  enqueues: [
    {
      path: 'DBOS.startWorkflow',
      reference: { argument: 0 },
      keys: [
        { argument: 1, property: 'workflowID', guards: 'run' },
        { argument: 1, property: 'enqueueOptions.deduplicationID', guards: 'enqueue' },
      ],
    },
  ],
  steps: [{ path: 'DBOS.runStep', handler: { kind: 'argument', index: 0 }, name: { argument: 1, property: 'name' } }],
  notes: 'A workflow runs exactly once per id; its steps can repeat around a crash.',
  verified: 'compiler',
  verifiedWith: [['@dbos-inc/dbos-sdk@5.3.0'], ['@dbos-inc/dbos-sdk@2.10.24']],
} as const satisfies TriggerEntry
