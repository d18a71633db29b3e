import type { TriggerEntry } from '../entries/trigger-entry.js'

export const piAgent = {
  name: 'pi-agent',
  packages: ['@mariozechner/pi-agent-core', '@mariozechner/pi-ai', '@mariozechner/pi-coding-agent'],
  kind: 'agent-tool',
  registers: [{ path: '(AgentTool|AnyAgentTool|ToolDefinition)', handler: { kind: 'annotated', property: 'execute' } }],
  delivery: { guarantee: 'model-driven', overlap: 'yes', retries: 'the model decides', guards: [] },
  notes: 'One tool often takes an action parameter.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
