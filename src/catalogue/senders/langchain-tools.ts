import type { SenderEntry } from '../entries/sender-entry.js'

export const langchainTools = {
  provider: 'langchain-tools',
  packages: ['@langchain/community'],
  channel: 'notification',
  members: [
    { path: 'GmailSendMessage().(invoke|call|_call)', channel: 'email' },
    { path: 'DiscordSendMessagesTool().(invoke|call)', channel: 'chat' },
  ],
  nearMisses: ['GmailSearch().invoke'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
