import type { SenderEntry } from '../entries/sender-entry.js'

export const streamChat = {
  provider: 'stream-chat',
  packages: ['stream-chat'],
  channel: 'chat',
  members: [
    {
      path: 'StreamChat().channel().sendMessage',
      declaredIn: [{ package: 'stream-chat', container: 'Channel' }],
    },
    {
      path: 'StreamChat.getInstance().channel().sendMessage',
      declaredIn: [{ package: 'stream-chat', container: 'Channel' }],
    },
    { path: 'Channel().sendMessage', declaredIn: [{ package: 'stream-chat', container: 'Channel' }] },
  ],
  nearMisses: ['StreamChat().channel().(create|watch|sendEvent|sendReaction)', 'StreamChat().upsertUser'],
  idempotency: {
    support: 'unknown',
    parameters: [{ argument: 0, property: 'id' }],
    evidence: 'memory',
    note: 'A message with the id of another is said to be refused.',
  },
  verified: 'compiler',
  verifiedWith: [['stream-chat@9.53.0']],
} as const satisfies SenderEntry
