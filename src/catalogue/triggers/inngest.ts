import type { TriggerEntry } from '../entries/trigger-entry.js'

export const inngest = {
  name: 'inngest',
  packages: ['inngest'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'Inngest().createFunction',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0, property: 'id' },
      takes: [
        { argument: 1, property: 'event' },
        { argument: 1, property: '[].event' },
        { argument: 0, property: 'triggers.event' },
        { argument: 0, property: 'triggers.[].event' },
      ],
      schedule: { argument: 1, property: 'cron' },
      otherSchedules: [
        { argument: 1, property: '[].cron' },
        { argument: 0, property: 'triggers.cron' },
        { argument: 0, property: 'triggers.[].cron' },
      ],
    },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'option',
    retries: '4 retries per step',
    guards: ['singleton', 'concurrency', 'idempotency'],
  },
  enqueues: [
    {
      path: 'Inngest().send',
      name: { argument: 0, property: 'name' },
      keys: [{ argument: 0, property: 'id', window: 86_400_000, guards: 'enqueue' }],
    },
    {
      path: 'Inngest().createFunction<0>.step.sendEvent',
      evidence: 'documentation',
      name: { argument: 1, property: 'name' },
      keys: [{ argument: 1, property: 'id', window: 86_400_000, guards: 'enqueue' }],
    },
  ],
  steps: [
    {
      path: 'Inngest().createFunction<0>.step.run',
      handler: { kind: 'argument', index: 1 },
      name: { argument: 0 },
      evidence: 'documentation',
    },
  ],
  notes:
    'Version 4 takes the triggers inside the first argument. idempotency (CEL over the event, 24 hours) guards the run.',
  verified: 'compiler',
  verifiedWith: [['inngest@4.24.0'], ['inngest@3.48.1']],
} as const satisfies TriggerEntry
