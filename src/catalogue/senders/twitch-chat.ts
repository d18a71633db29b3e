import type { SenderEntry } from '../entries/sender-entry.js'

export const twitchChat = {
  provider: 'twitch-chat',
  packages: ['tmi.js', '@twurple/chat', '@twurple/api'],
  channel: 'chat',
  members: [
    {
      path: '(Client|client)().(say|action|whisper)',
      module: 'tmi.js',
      declaredIn: [{ package: 'tmi.js', container: 'Actions' }],
    },
    {
      path: 'ChatClient().(say|action)',
      module: '@twurple/chat',
      declaredIn: [{ package: '@twurple/chat', container: 'ChatClient' }],
    },
    {
      path: 'ApiClient().chat.(sendChatMessage|sendChatMessageAsApp|sendAnnouncement)',
      module: '@twurple/api',
      declaredIn: [{ package: '@twurple/api', container: 'HelixChatApi' }],
    },
    {
      path: 'ApiClient().whispers.sendWhisper',
      module: '@twurple/api',
      declaredIn: [{ package: '@twurple/api', container: 'HelixWhisperApi' }],
    },
  ],
  nearMisses: ['(Client|client|ChatClient)().(connect|join|part)', '(Client|client)().(ban|timeout|ping)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@types/tmi.js@1.8.6'], ['@twurple/chat@8.2.0'], ['@twurple/api@8.2.0']],
} as const satisfies SenderEntry
