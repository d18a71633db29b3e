import type { SenderEntry } from '../entries/sender-entry.js'

export const crisp = {
  provider: 'crisp',
  packages: ['crisp-api'],
  channel: 'chat',
  members: [
    {
      path: '(default|Crisp)().website.(sendMessageInConversation|composeMessageInConversation)',
      declaredIn: [{ package: 'crisp-api', container: 'WebsiteConversation' }],
    },
  ],
  nearMisses: ['(default|Crisp)().website.(getMessagesInConversation|createNewConversation)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['crisp-api@11.3.0']],
} as const satisfies SenderEntry
