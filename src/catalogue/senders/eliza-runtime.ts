import type { SenderEntry } from '../entries/sender-entry.js'

export const elizaRuntime = {
  provider: 'eliza-runtime',
  packages: ['@elizaos/core'],
  channel: 'chat',
  members: [{ path: '(IAgentRuntime|AgentRuntime)().sendMessageToTarget' }, { path: 'HandlerCallback()' }],
  nearMisses: ['IAgentRuntime().useModel'],
  idempotency: { support: 'none', evidence: 'memory' },
  notes: 'An action answers by calling the callback it is handed.',
  verified: 'documentation',
  verifiedWith: [['@elizaos/core@1.6.4']],
} as const satisfies SenderEntry
