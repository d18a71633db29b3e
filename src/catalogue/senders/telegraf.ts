import type { SenderEntry } from '../types.js'

export const telegraf = {
  provider: 'telegraf',
  packages: ['telegraf'],
  channel: 'chat',
  members: [
    {
      path: 'Telegraf().telegram.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage|sendCopy)',
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    {
      path: 'Telegram().(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage|sendCopy)',
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    {
      path: '(Telegraf|Composer)().*<0>.telegram.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage|sendCopy)',
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    {
      path: 'Context().telegram.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage|sendCopy)',
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    {
      path: 'Context().(reply|replyWithPhoto|replyWithDocument|replyWithVideo|replyWithAudio|replyWithVoice|replyWithAnimation|replyWithSticker|replyWithLocation|replyWithVenue|replyWithContact|replyWithPoll|replyWithDice|replyWithMediaGroup|replyWithVideoNote|replyWithInvoice|replyWithHTML|replyWithMarkdown|replyWithMarkdownV2|sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      declaredIn: [{ package: 'telegraf', container: 'Context' }],
    },
    {
      path: '(Telegraf|Composer)().*<0>.(reply|replyWithPhoto|replyWithDocument|replyWithVideo|replyWithAudio|replyWithVoice|replyWithAnimation|replyWithSticker|replyWithLocation|replyWithVenue|replyWithContact|replyWithPoll|replyWithDice|replyWithMediaGroup|replyWithVideoNote|replyWithInvoice|replyWithHTML|replyWithMarkdown|replyWithMarkdownV2|sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      declaredIn: [{ package: 'telegraf', container: 'Context' }],
    },
    {
      path: 'Telegraf().telegram.callApi',
      when: [{ argument: 0, matches: '^(send(?!ChatAction)|forwardMessage|copyMessage)' }],
      declaredIn: [{ package: 'telegraf', container: 'ApiClient' }],
    },
    {
      path: 'Telegram().callApi',
      when: [{ argument: 0, matches: '^(send(?!ChatAction)|forwardMessage|copyMessage)' }],
      declaredIn: [{ package: 'telegraf', container: 'ApiClient' }],
    },
    {
      path: 'Telegraf().telegram.(editMessageText|editMessageCaption|editMessageReplyMarkup)',
      gray: true,
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    { path: 'Context().(editMessageText|answerCbQuery)', gray: true, declaredIn: [{ package: 'telegraf', container: 'Context' }] },
  ],
  nearMisses: [
    'Telegraf().telegram.(sendChatAction|getMe|setWebhook|getUpdates)',
    'Context().sendChatAction',
  ],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['telegraf@4.16.3']],
} as const satisfies SenderEntry
