import type { TriggerEntry } from '../entries/trigger-entry.js'

export const inngestAgentKit = {
  name: 'inngest-agent-kit',
  packages: ['@inngest/agent-kit'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'createTool',
      handler: { kind: 'property', index: 0, property: 'handler' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@inngest/agent-kit@0.13.2', 'inngest@3.48.1', 'zod@3.25.76']],
} as const satisfies TriggerEntry
