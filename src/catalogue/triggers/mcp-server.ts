import type { TriggerEntry } from '../entries/trigger-entry.js'

export const mcpServer = {
  name: 'mcp-server',
  packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/server', 'mcp-handler', '@vercel/mcp-adapter'],
  kind: 'agent-tool',
  registers: [
    {
      path: 'McpServer().(registerTool|tool|registerPrompt|registerResource)',
      module: '@modelcontextprotocol/sdk/server/mcp.js',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
    },
    {
      path: 'McpServer().registerTool',
      module: '@modelcontextprotocol/server',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
      evidence: 'documentation',
    },
    {
      path: 'Server().setRequestHandler',
      module: '@modelcontextprotocol/sdk/server/index.js',
      handler: { kind: 'argument', index: 1 },
    },
    {
      path: '(createMcpHandler|default)<0>.(registerTool|tool)',
      module: 'mcp-handler',
      handler: { kind: 'argument', index: 'last-function' },
      name: { argument: 0 },
      evidence: 'documentation',
    },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  notes: 'idempotentHint is a hint, not a guard.',
  verified: 'compiler',
  verifiedWith: [['@modelcontextprotocol/sdk@1.32.2', 'zod@4.1.13']],
} as const satisfies TriggerEntry
