import type { TriggerEntry } from '../entries/trigger-entry.js'

export const triggerDev = {
  name: 'trigger.dev',
  packages: ['@trigger.dev/sdk'],
  kind: 'queue-worker',
  registers: [
    {
      path: '(task|schemaTask)',
      handler: { kind: 'property', index: 0, property: 'run' },
      name: { argument: 0, property: 'id' },
    },
    {
      path: 'schedules.task',
      kind: 'cron',
      handler: { kind: 'property', index: 0, property: 'run' },
      name: { argument: 0, property: 'id' },
      schedule: { argument: 0, property: 'cron' },
    },
    {
      path: 'TriggerClient().defineJob',
      handler: { kind: 'property', index: 0, property: 'run' },
      name: { argument: 0, property: 'id' },
      versions: '<3',
      evidence: 'documentation',
    },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'option',
    retries: '3 attempts by default',
    guards: ['queue.concurrencyLimit'],
  },
  enqueues: [
    {
      path: '(task|schemaTask)().(trigger|triggerAndWait)',
      keys: [{ argument: 1, property: 'idempotencyKey', guards: 'enqueue' }],
    },
    {
      path: '(task|schemaTask)().(batchTrigger|batchTriggerAndWait)',
      keys: [{ argument: 0, property: '[].options.idempotencyKey', guards: 'enqueue' }],
    },
    {
      path: 'tasks.(trigger|triggerAndWait)',
      name: { argument: 0 },
      keys: [{ argument: 2, property: 'idempotencyKey', guards: 'enqueue' }],
    },
    {
      path: 'tasks.triggerAndPoll',
      name: { argument: 0 },
      keys: [{ argument: 2, property: 'idempotencyKey', guards: 'enqueue' }],
      versions: '<4',
      evidence: 'documentation',
    },
    {
      path: 'tasks.batchTrigger',
      name: { argument: 0 },
      keys: [{ argument: 1, property: '[].options.idempotencyKey', guards: 'enqueue' }],
    },
    {
      path: 'tasks.batchTriggerAndWait',
      name: { argument: 0 },
      keys: [{ argument: 1, property: '[].options.idempotencyKey', guards: 'enqueue' }],
    },
    {
      path: 'batch.(trigger|triggerAndWait)',
      name: { argument: 0, property: '[].id' },
      keys: [{ argument: 0, property: '[].options.idempotencyKey', guards: 'enqueue' }],
    },
    {
      path: 'batch.(triggerByTask|triggerByTaskAndWait)',
      reference: { argument: 0, property: '[].task' },
      keys: [{ argument: 0, property: '[].options.idempotencyKey', guards: 'enqueue' }],
    },
    {
      path: 'schedules.create',
      name: { argument: 0, property: 'task' },
      keys: [{ argument: 0, property: 'deduplicationKey', guards: 'enqueue' }],
    },
  ],
  notes: 'A retry runs the whole run() again.',
  verified: 'compiler',
  verifiedWith: [['@trigger.dev/sdk@4.8.3']],
} as const satisfies TriggerEntry
