import type { TriggerEntry } from '../entries/trigger-entry.js'

export const llamaindex = {
  name: 'llamaindex',
  packages: ['llamaindex', '@llamaindex/core'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'tool',
      handler: { kind: 'property', index: 0, property: 'execute' },
      otherHandlers: [{ kind: 'argument', index: 0 }],
      name: { argument: 0, property: 'name' },
    },
    { path: 'FunctionTool.from', handler: { kind: 'argument', index: 0 }, name: { argument: 1, property: 'name' } },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'documentation',
  verifiedWith: [['llamaindex@0.12.0']],
} as const satisfies TriggerEntry
