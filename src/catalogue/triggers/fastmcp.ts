import type { TriggerEntry } from '../entries/trigger-entry.js'

export const fastmcp = {
  name: 'fastmcp',
  packages: ['fastmcp'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'FastMCP().addTool',
      handler: { kind: 'property', index: 0, property: 'execute' },
      name: { argument: 0, property: 'name' },
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  verified: 'compiler',
  verifiedWith: [['fastmcp@3.23.1']],
} as const satisfies TriggerEntry
