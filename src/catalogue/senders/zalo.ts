import type { SenderEntry } from '../entries/sender-entry.js'

export const zalo = {
  provider: 'zalo',
  packages: ['zca-js'],
  channel: 'chat',
  members: [
    { path: 'API().(sendMessage|sendSticker|sendVideo|sendVoice|sendCard|sendLink|forwardMessage)' },
    { path: 'Zalo().(login|loginQR)().(sendMessage|sendSticker|sendVideo|sendVoice|sendCard|sendLink|forwardMessage)' },
  ],
  nearMisses: ['API().(sendSeenEvent|sendTypingEvent|fetchAccountInfo)', 'Zalo().login'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['zca-js@2.2.0']],
} as const satisfies SenderEntry
