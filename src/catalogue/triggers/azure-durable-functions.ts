import type { TriggerEntry } from '../entries/trigger-entry.js'

export const azureDurableFunctions = {
  name: 'azure-durable-functions',
  packages: ['durable-functions'],
  kind: 'queue-worker',
  registers: [
    {
      path: 'app.(orchestration|activity|entity)',
      handler: { kind: 'argument', index: 'last-function' },
      otherHandlers: [{ kind: 'property', index: 1, property: 'handler' }],
      name: { argument: 0 },
    },
  ],
  delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'by option', guards: [] },
  verified: 'documentation',
  verifiedWith: [['durable-functions@3.2.0']],
} as const satisfies TriggerEntry
