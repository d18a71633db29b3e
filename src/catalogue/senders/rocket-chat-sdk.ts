import type { SenderEntry } from '../entries/sender-entry.js'

export const rocketChatSdk = {
  provider: 'rocket-chat-sdk',
  packages: ['@rocket.chat/sdk'],
  channel: 'chat',
  members: [{ path: 'driver.(sendToRoom|sendToRoomId|sendDirectToUser|sendMessage)' }],
  nearMisses: ['driver.(connect|login|joinRooms)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@rocket.chat/sdk@0.2.9']],
} as const satisfies SenderEntry
