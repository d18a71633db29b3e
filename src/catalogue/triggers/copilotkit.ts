import type { TriggerEntry } from '../entries/trigger-entry.js'

export const copilotkit = {
  name: 'copilotkit',
  packages: ['@copilotkit/runtime', '@copilotkit/react-core'],
  kind: 'agent-tool',
  registers: [
    { path: 'CopilotRuntime', handler: { kind: 'property', index: 0, property: 'actions.[].handler' } },
    {
      path: 'useCopilotAction',
      handler: { kind: 'property', index: 0, property: 'handler' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
