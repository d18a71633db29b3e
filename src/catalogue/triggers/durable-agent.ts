import type { TriggerEntry } from '../entries/trigger-entry.js'

export const durableAgent = {
  name: 'durable-agent',
  packages: ['@workflow/ai'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'DurableAgent',
      module: '@workflow/ai/agent',
      handler: { kind: 'property', index: 0, property: 'tools.*.execute' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
