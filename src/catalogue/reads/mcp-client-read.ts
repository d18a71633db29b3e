import type { ReadEntry } from '../entries/read-entry.js'

export const mcpClientRead = {
  library: 'mcp-client-read',
  packages: ['@modelcontextprotocol/sdk'],
  state: 'service',
  members: [
    {
      path: 'Client().callTool',
      module: '@modelcontextprotocol/sdk/client/index.js',
      when: [
        {
          argument: 0,
          property: 'name',
          matches:
            '(?:^|[_.-])(?:get|list|search|read|find|fetch|query|view|check|lookup|describe)(?:$|[_.-])|^(?:get|list|search|read|find|fetch)[A-Z]',
        },
      ],
    },
    { path: 'Client().(readResource|listResources)', module: '@modelcontextprotocol/sdk/client/index.js' },
  ],
  verified: 'documentation',
  verifiedWith: [['@modelcontextprotocol/sdk@1.32.2']],
} as const satisfies ReadEntry
