import type { SenderEntry } from '../entries/sender-entry.js'

export const telebot = {
  provider: 'telebot',
  packages: ['telebot', 'slimbot'],
  channel: 'chat',
  members: [
    {
      path: 'default().(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendMediaGroup|sendVideoNote|sendInvoice|forwardMessage)',
    },
  ],
  nearMisses: ['default().(start|on|getMe|sendChatAction|sendAction)'],
  idempotency: { support: 'none', evidence: 'documentation' },
  verified: 'documentation',
  verifiedWith: [['telebot@1.4.1']],
} as const satisfies SenderEntry
