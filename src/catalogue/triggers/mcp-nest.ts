import type { TriggerEntry } from '../entries/trigger-entry.js'

export const mcpNest = {
  name: 'mcp-nest',
  packages: ['@rekog/mcp-nest'],
  kind: 'agent-tool',
  registers: [
    { path: 'Tool', handler: { kind: 'decorated-method' }, name: { argument: 0, property: 'name' } },
    { path: '(Resource|ResourceTemplate|Prompt)', handler: { kind: 'decorated-method' } },
  ],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  nearMisses: ['McpRawRequest'],
  verified: 'compiler',
  verifiedWith: [
    ['@rekog/mcp-nest@2.0.5', '@nestjs/common@11.1.0', 'zod@4.1.13', 'reflect-metadata@0.2.2', 'rxjs@7.8.2'],
  ],
} as const satisfies TriggerEntry
