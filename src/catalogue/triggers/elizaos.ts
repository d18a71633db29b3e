import type { TriggerEntry } from '../entries/trigger-entry.js'

export const elizaos = {
  name: 'elizaos',
  packages: ['@elizaos/core', '@ai16z/eliza'],
  kind: 'agent-tool',
  registers: [
    { path: 'Action', handler: { kind: 'annotated', property: 'handler' } },
    { path: 'Plugin', handler: { kind: 'annotated', property: 'actions.[].handler' } },
    { path: 'Evaluator', handler: { kind: 'annotated', property: 'handler' } },
    {
      path: 'IAgentRuntime().registerTaskWorker',
      kind: 'cron',
      handler: { kind: 'property', index: 0, property: 'execute' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  enqueues: [{ path: 'IAgentRuntime().createTask', name: { argument: 0, property: 'name' }, keys: [] }],
  notes: 'Answers leave by callback({ text }) or runtime.sendMessageToTarget.',
  verified: 'documentation',
  verifiedWith: [['@elizaos/core@1.6.4']],
} as const satisfies TriggerEntry
