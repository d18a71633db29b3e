import type { TriggerEntry } from '../entries/trigger-entry.js'

export const langgraph = {
  name: 'langgraph',
  packages: ['@langchain/langgraph', '@langchain/langgraph-sdk'],
  kind: 'agent-tool',
  registers: [
    { path: 'StateGraph().**.addNode', handler: { kind: 'argument', index: 1 }, name: { argument: 0 } },
    { path: '(task|entrypoint)', handler: { kind: 'argument', index: 1 } },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  enqueues: [
    { path: 'Client().crons.(create|createForThread)', module: '@langchain/langgraph-sdk', keys: [] },
    { path: 'Client().runs.(create|createBatch|wait|stream)', module: '@langchain/langgraph-sdk', keys: [] },
  ],
  verified: 'documentation',
  verifiedWith: [['@langchain/langgraph@1.0.4', '@langchain/core@1.1.4', '@langchain/langgraph-sdk@1.0.0']],
} as const satisfies TriggerEntry
