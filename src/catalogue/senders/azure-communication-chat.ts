import type { SenderEntry } from '../entries/sender-entry.js'

export const azureCommunicationChat = {
  provider: 'azure-communication-chat',
  packages: ['@azure/communication-chat'],
  channel: 'chat',
  members: [
    {
      path: 'ChatThreadClient().sendMessage',
      declaredIn: [{ package: '@azure/communication-chat', container: 'ChatThreadClient' }],
    },
    {
      path: 'ChatClient().getChatThreadClient().sendMessage',
      declaredIn: [{ package: '@azure/communication-chat', container: 'ChatThreadClient' }],
    },
  ],
  nearMisses: ['ChatThreadClient().(sendTypingNotification|sendReadReceipt|listMessages)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@azure/communication-chat@1.6.0', '@azure/communication-common@2.3.1']],
} as const satisfies SenderEntry
