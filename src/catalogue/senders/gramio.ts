import type { SenderEntry } from '../entries/sender-entry.js'

export const gramio = {
  provider: 'gramio',
  packages: ['gramio'],
  channel: 'chat',
  members: [
    {
      path: 'Bot().api.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
    },
    {
      path: 'Bot().*<0>.(send|reply|sendPhoto|sendDocument|sendMediaGroup|replyWithPhoto|replyWithDocument|replyWithMediaGroup)',
      evidence: 'documentation',
    },
  ],
  nearMisses: ['Bot().api.(getMe|sendChatAction)', 'Bot().start'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['gramio@0.10.0']],
} as const satisfies SenderEntry
