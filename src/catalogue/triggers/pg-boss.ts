import type { TriggerEntry } from '../entries/trigger-entry.js'

export const pgBoss = {
  name: 'pg-boss',
  packages: ['pg-boss'],
  kind: 'queue-worker',
  registers: [
    { path: '(PgBoss|default)().work', handler: { kind: 'argument', index: 'last-function' }, name: { argument: 0 } },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'option',
    retries: 'retryLimit, 2 by default',
    guards: ['batchSize', 'policy: singleton', 'policy: stately'],
  },
  enqueues: [
    {
      path: '(PgBoss|default)().send',
      name: { argument: 0 },
      keys: [
        { argument: 2, property: 'singletonKey', guards: 'enqueue' },
        { argument: 2, property: 'singletonSeconds', guards: 'enqueue' },
        { argument: 2, property: 'id', guards: 'enqueue' },
        { argument: 0, property: 'options.singletonKey', guards: 'enqueue' },
      ],
    },
    {
      path: '(PgBoss|default)().sendOnce',
      name: { argument: 0 },
      keys: [{ argument: 3, property: '', guards: 'enqueue' }],
      versions: '<10',
      evidence: 'documentation',
    },
    {
      path: '(PgBoss|default)().sendAfter',
      name: { argument: 0 },
      keys: [{ argument: 2, property: 'singletonKey', guards: 'enqueue' }],
    },
    {
      path: '(PgBoss|default)().(sendThrottled|sendDebounced)',
      name: { argument: 0 },
      keys: [{ argument: 4, property: '', guards: 'enqueue' }],
    },
    {
      path: '(PgBoss|default)().schedule',
      name: { argument: 0 },
      keys: [{ argument: 3, property: 'singletonKey', guards: 'enqueue' }],
    },
    {
      path: 'PgBoss().insert',
      name: { argument: 0 },
      keys: [{ argument: 1, property: '[].singletonKey', guards: 'enqueue' }],
    },
    {
      path: 'default().insert',
      name: { argument: 0 },
      keys: [{ argument: 0, property: '[].singletonKey', guards: 'enqueue' }],
    },
  ],
  notes: 'The handler gets an array of jobs since version 10. sendAfter takes its options third.',
  verified: 'compiler',
  verifiedWith: [['pg-boss@10.4.2'], ['pg-boss@12.0.0']],
} as const satisfies TriggerEntry
