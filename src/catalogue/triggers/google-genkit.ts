import type { TriggerEntry } from '../entries/trigger-entry.js'

export const googleGenkit = {
  name: 'google-genkit',
  packages: ['genkit', '@google/adk'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'genkit().(defineTool|defineFlow)',
      handler: { kind: 'argument', index: 1 },
      name: { argument: 0, property: 'name' },
    },
    {
      path: 'FunctionTool',
      module: '@google/adk',
      handler: { kind: 'property', index: 0, property: 'execute' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'documentation',
  verifiedWith: [['genkit@1.24.0']],
} as const satisfies TriggerEntry
