import type { TriggerEntry } from '../entries/trigger-entry.js'

export const voltagent = {
  name: 'voltagent',
  packages: ['@voltagent/core', '@strands-agents/sdk', 'agents', 'beeai-framework', '@trigger.dev/ai'],
  kind: 'agent-tool',
  registers: [
    {
      path: '(createTool|tool|Tool)',
      handler: { kind: 'property', index: 0, property: 'execute' },
      otherHandlers: [{ kind: 'property', index: 0, property: 'callback' }],
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
