import type { TriggerEntry } from '../entries/trigger-entry.js'

export const openai = {
  name: 'openai',
  packages: ['openai'],
  kind: 'agent-tool',
  registers: [
    {
      path: '(default|OpenAI)().**.runTools',
      handler: { kind: 'property', index: 0, property: 'tools.[].function.function' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'documentation',
  verifiedWith: [['openai@6.10.0']],
} as const satisfies TriggerEntry
