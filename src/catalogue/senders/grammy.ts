import type { SenderEntry } from '../types.js'

export const grammy = {
  provider: 'grammy',
  packages: ['grammy'],
  channel: 'chat',
  members: [
    {
      path: 'Bot().api.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    {
      path: 'Api().(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    {
      path: 'Bot().api.raw.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      declaredIn: [{ package: '@grammyjs/types', container: 'ApiMethods' }],
    },
    {
      path: 'Context().(reply|replyWithPhoto|replyWithDocument|replyWithVideo|replyWithAudio|replyWithVoice|replyWithAnimation|replyWithSticker|replyWithLocation|replyWithVenue|replyWithContact|replyWithPoll|replyWithDice|replyWithMediaGroup|replyWithVideoNote|replyWithInvoice)',
      declaredIn: [{ package: 'grammy', container: 'Context' }],
    },
    {
      path: '(Bot|Composer)().*<0>.(reply|replyWithPhoto|replyWithDocument|replyWithVideo|replyWithAudio|replyWithVoice|replyWithAnimation|replyWithSticker|replyWithLocation|replyWithVenue|replyWithContact|replyWithPoll|replyWithDice|replyWithMediaGroup|replyWithVideoNote|replyWithInvoice)',
      declaredIn: [{ package: 'grammy', container: 'Context' }],
    },
    {
      path: 'Context().api.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    {
      path: '(Bot|Composer)().*<0>.api.(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)',
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    { path: 'Bot().api.(editMessageText|setMessageReaction)', gray: true, declaredIn: [{ package: 'grammy', container: 'Api' }] },
    { path: 'Context().(editMessageText|react|answerCallbackQuery)', gray: true, declaredIn: [{ package: 'grammy', container: 'Context' }] },
  ],
  nearMisses: [
    'Bot().api.(sendChatAction|getMe|setWebhook)',
    'Context().replyWithChatAction',
  ],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['grammy@1.46.0']],
} as const satisfies SenderEntry
