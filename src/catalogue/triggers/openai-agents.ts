import type { TriggerEntry } from '../entries/trigger-entry.js'

export const openaiAgents = {
  name: 'openai-agents',
  packages: ['@openai/agents', '@openai/agents-core', '@openai/agents-realtime'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'tool',
      handler: { kind: 'property', index: 0, property: 'execute' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  notes: 'needsApproval asks a person; it is no guard against a repeat.',
  verified: 'compiler',
  verifiedWith: [['@openai/agents@0.20.0', 'zod@4.1.13']],
} as const satisfies TriggerEntry
