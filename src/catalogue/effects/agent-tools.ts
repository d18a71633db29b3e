import type { EffectEntry } from '../entries/effect-entry.js'

export const agentTools = {
  library: 'agent-tools',
  packages: ['@modelcontextprotocol/sdk'],
  effect: 'record',
  members: [
    {
      path: 'Client().callTool',
      module: '@modelcontextprotocol/sdk/client/index.js',
      unless: [
        {
          argument: 0,
          property: 'name',
          matches:
            '(?:^|[_.-])(?:get|list|search|read|find|fetch|query|view|check|lookup|describe)(?:$|[_.-])|^(?:get|list|search|read|find|fetch)[A-Z]',
        },
      ],
    },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@modelcontextprotocol/sdk@1.32.2']],
} as const satisfies EffectEntry
