import type { TriggerEntry } from '../entries/trigger-entry.js'

export const hatchet = {
  name: 'hatchet',
  packages: ['@hatchet-dev/typescript-sdk'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'HatchetClient().(task|durableTask)',
      handler: { kind: 'property', index: 0, property: 'fn' },
      name: { argument: 0, property: 'name' },
    },
    {
      path: 'HatchetClient.init().(task|durableTask)',
      handler: { kind: 'property', index: 0, property: 'fn' },
      name: { argument: 0, property: 'name' },
    },
    {
      path: 'HatchetClient.init().workflow().(task|durableTask)',
      handler: { kind: 'property', index: 0, property: 'fn' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: {
    guarantee: 'at-least-once',
    overlap: 'option',
    retries: 'retries option',
    guards: ['concurrency', 'idempotency'],
  },
  enqueues: [{ path: 'HatchetClient.init().(task|workflow)().(run|runNoWait|schedule|cron)', keys: [] }],
  verified: 'compiler',
  verifiedWith: [['@hatchet-dev/typescript-sdk@1.33.2']],
} as const satisfies TriggerEntry
