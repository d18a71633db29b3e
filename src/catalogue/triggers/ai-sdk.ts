import type { TriggerEntry } from '../entries/trigger-entry.js'

export const aiSdk = {
  name: 'ai-sdk',
  packages: ['ai', '@ai-sdk/provider-utils'],
  kind: 'agent-tool',
  registers: [
    { path: '(tool|dynamicTool)', handler: { kind: 'property', index: 0, property: 'execute' } },
    {
      path: '(generateText|streamText|ToolLoopAgent|Experimental_Agent)',
      handler: { kind: 'property', index: 0, property: 'tools.*.execute' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  notes: 'Several calls of one turn run at the same time. toolCallId differs per call.',
  verified: 'compiler',
  verifiedWith: [['ai@6.0.326', 'zod@4.1.13']],
} as const satisfies TriggerEntry
