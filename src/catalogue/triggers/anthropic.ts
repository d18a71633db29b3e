import type { TriggerEntry } from '../entries/trigger-entry.js'

export const anthropic = {
  name: 'anthropic',
  packages: ['@anthropic-ai/sdk'],
  kind: 'agent-tool',
  registers: [
    {
      path: '(betaZodTool|betaTool)',
      handler: { kind: 'property', index: 0, property: 'run' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'documentation',
  verifiedWith: [['@anthropic-ai/sdk@0.71.2']],
} as const satisfies TriggerEntry
