import type { SenderEntry } from '../entries/sender-entry.js'

export const googleChat = {
  provider: 'google-chat',
  packages: ['googleapis', '@googleapis/chat'],
  channel: 'chat',
  members: [
    {
      path: 'google.chat().spaces.messages.create',
      declaredIn: [{ package: 'googleapis', container: 'chat_v1>Resource$Spaces$Messages' }],
    },
    {
      path: 'chat().spaces.messages.create',
      declaredIn: [{ package: '@googleapis/chat', container: 'chat_v1>Resource$Spaces$Messages' }],
    },
    {
      path: 'chat_v1.Chat().spaces.messages.create',
      declaredIn: [{ package: 'googleapis', container: 'chat_v1>Resource$Spaces$Messages' }],
    },
    {
      path: 'chat().spaces.messages.(patch|update)',
      gray: true,
      declaredIn: [{ package: '@googleapis/chat', container: 'chat_v1>Resource$Spaces$Messages' }],
    },
  ],
  nearMisses: ['chat().spaces.messages.(list|get)', 'chat().spaces.create', 'google.chat().spaces.create'],
  idempotency: {
    support: 'effective',
    parameters: [
      { argument: 0, property: 'requestId' },
      { argument: 0, property: 'messageId' },
    ],
    evidence: 'types',
    note: 'A request id that exists already answers with the message made first.',
  },
  verified: 'compiler',
  verifiedWith: [['@googleapis/chat@45.0.0'], ['googleapis@178.0.0']],
} as const satisfies SenderEntry
