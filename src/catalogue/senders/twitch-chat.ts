import type { SenderEntry } from '../types.js'

export const twitchChat = {
  provider: 'twitch-chat',
  packages: ['tmi.js', '@twurple/chat'],
  channel: 'chat',
  members: [
    { path: '(Client|client|ChatClient)().(say|action|whisper)' },
  ],
  nearMisses: [
    '(Client|client|ChatClient)().(connect|join|part)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
