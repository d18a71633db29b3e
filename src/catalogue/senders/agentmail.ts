import type { SenderEntry } from '../entries/sender-entry.js'

export const agentmail = {
  provider: 'agentmail',
  packages: ['agentmail'],
  channel: 'email',
  members: [
    {
      path: 'AgentMailClient().inboxes.messages.(send|reply|replyAll|forward)',
      declaredIn: [{ package: 'agentmail', container: 'MessagesClient' }],
    },
    {
      path: 'AgentMailClient().inboxes.drafts.send',
      declaredIn: [{ package: 'agentmail', container: 'DraftsClient' }],
    },
  ],
  nearMisses: ['AgentMailClient().inboxes.(create|list)', 'AgentMailClient().inboxes.drafts.create'],
  idempotency: {
    support: 'unknown',
    parameters: [
      { argument: 2, property: 'idempotencyKey', members: ['send'] },
      { argument: 3, property: 'idempotencyKey', members: ['reply', 'replyAll', 'forward'] },
    ],
    evidence: 'types',
    note: 'The window is not documented.',
  },
  verified: 'compiler',
  verifiedWith: [['agentmail@0.5.27']],
} as const satisfies SenderEntry
