import type { TriggerEntry } from '../entries/trigger-entry.js'

export const langchain = {
  name: 'langchain',
  packages: ['@langchain/core', 'langchain'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'tool',
      module: '@langchain/core/tools',
      handler: { kind: 'argument', index: 0 },
      name: { argument: 1, property: 'name' },
    },
    {
      path: 'tool',
      module: 'langchain',
      handler: { kind: 'argument', index: 0 },
      name: { argument: 1, property: 'name' },
    },
    {
      path: '(DynamicStructuredTool|DynamicTool)',
      handler: { kind: 'property', index: 0, property: 'func' },
      name: { argument: 0, property: 'name' },
    },
    { path: '(StructuredTool|Tool)', handler: { kind: 'class-method', relation: 'extends', method: '_call' } },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'compiler',
  verifiedWith: [['@langchain/core@1.1.4', 'langchain@1.1.5', '@langchain/langgraph@1.0.4', 'zod@4.1.13']],
} as const satisfies TriggerEntry
