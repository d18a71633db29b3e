import type { SenderEntry } from '../entries/sender-entry.js'

export const mcpClient = {
  provider: 'mcp-client',
  packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/sdk/client/index.js'],
  channel: 'notification',
  members: [
    {
      path: 'Client().callTool',
      module: '@modelcontextprotocol/sdk/client/index.js',
      when: [
        {
          argument: 0,
          property: 'name',
          matches:
            '(?:^|[_.-])(?:send|post|notify|reply|publish|email|mail|message|comment)(?:$|[_.-])|(?:send|post|notify)[A-Z]|create_?(?:issue|comment)|createIssue|createComment|add_?[Cc]omment',
        },
      ],
      declaredIn: [{ package: '@modelcontextprotocol/sdk', container: 'Client' }],
    },
  ],
  nearMisses: ['Client().listTools'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'The literal name of the tool decides.',
  verified: 'compiler',
  verifiedWith: [['@modelcontextprotocol/sdk@1.32.2']],
} as const satisfies SenderEntry
