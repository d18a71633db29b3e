import type { SenderEntry } from '../entries/sender-entry.js'

export const nodeTelegramBotApi = {
  provider: 'node-telegram-bot-api',
  packages: ['node-telegram-bot-api'],
  channel: 'chat',
  members: [
    {
      path: 'default().(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      versions: '<2',
      declaredIn: [{ package: 'node-telegram-bot-api', container: 'TelegramBot' }],
    },
    {
      path: 'Bot().api.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      versions: '>=2',
      declaredIn: [{ package: 'node-telegram-bot-api', container: 'Api' }],
    },
    {
      path: 'Bot().*<0>.reply',
      versions: '>=2',
      declaredIn: [{ package: 'node-telegram-bot-api', container: 'Context' }],
    },
    {
      path: 'Context().reply',
      versions: '>=2',
      declaredIn: [{ package: 'node-telegram-bot-api', container: 'Context' }],
    },
    { path: 'default().editMessageText', gray: true, versions: '<2' },
  ],
  nearMisses: ['default().(sendChatAction|getMe|setWebHook)', 'Bot().api.(sendChatAction|getMe)'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  notes: 'Version 2 is a rewrite: new Bot(token).api.sendMessage({ chat_id, text }), without a default export.',
  verified: 'compiler',
  verifiedWith: [
    ['node-telegram-bot-api@2.1.0'],
    ['node-telegram-bot-api@0.66.0', '@types/node-telegram-bot-api@0.64.15'],
  ],
} as const satisfies SenderEntry
