import type { TriggerEntry } from '../entries/trigger-entry.js'

export const claudeAgentSdk = {
  name: 'claude-agent-sdk',
  packages: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
  kind: 'agent-tool',
  registers: [
    { path: 'tool', handler: { kind: 'argument', index: 3 }, name: { argument: 0 } },
    { path: 'createSdkMcpServer', handler: { kind: 'property', index: 0, property: 'tools.[].handler' } },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  notes: 'Hooks (PreToolUse) and canUseTool can hold one gate for every tool.',
  verified: 'compiler',
  verifiedWith: [['@anthropic-ai/claude-agent-sdk@0.3.322', 'zod@4.1.13']],
} as const satisfies TriggerEntry
