import type { TriggerEntry } from '../entries/trigger-entry.js'

export const mastra = {
  name: 'mastra',
  packages: ['@mastra/core'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'createTool',
      handler: { kind: 'property', index: 0, property: 'execute' },
      name: { argument: 0, property: 'id' },
    },
    {
      path: 'createStep',
      kind: 'queue-worker',
      handler: { kind: 'property', index: 0, property: 'execute' },
      name: { argument: 0, property: 'id' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  notes: 'requireApproval asks a person; it is no guard.',
  verified: 'compiler',
  verifiedWith: [['@mastra/core@0.24.9', 'zod@3.25.76']],
} as const satisfies TriggerEntry
