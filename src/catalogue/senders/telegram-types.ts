import type { SenderEntry } from '../entries/sender-entry.js'

const sends =
  '(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)'

export const telegramTypes = {
  provider: 'telegram-types',
  packages: ['telegram-bot-api-types', '@grammyjs/types', '@telegraf/types'],
  channel: 'chat',
  members: [
    {
      path: `AllBotMethods().${sends}`,
      module: 'telegram-bot-api-types',
      declaredIn: [{ package: 'telegram-bot-api-types' }],
    },
    { path: `ApiMethods().${sends}`, module: '@grammyjs/types', declaredIn: [{ package: '@grammyjs/types' }] },
    { path: `ApiMethods().${sends}`, module: '@telegraf/types', declaredIn: [{ package: '@telegraf/types' }] },
  ],
  nearMisses: [],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'The methods of Telegram as types: what has such a type is a client, whoever made it.',
  verified: 'compiler',
  verifiedWith: [['telegram-bot-api-types@9.6.0'], ['@grammyjs/types@5.0.0'], ['@telegraf/types@9.2.1']],
} as const satisfies SenderEntry
