import type { SenderEntry } from '../entries/sender-entry.js'

const sends =
  '(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)'
const replies =
  '(reply|replyWithPhoto|replyWithDocument|replyWithVideo|replyWithAudio|replyWithVoice|replyWithAnimation|replyWithSticker|replyWithLocation|replyWithVenue|replyWithContact|replyWithPoll|replyWithDice|replyWithMediaGroup|replyWithVideoNote|replyWithInvoice)'
/** A context, and the aliases for one that a filter has narrowed. */
const contexts =
  '(Context|CommandContext|HearsContext|CallbackQueryContext|InlineQueryContext|GameQueryContext|ReactionContext|ChatTypeContext|ChosenInlineResultContext|Filter)'

export const grammy = {
  provider: 'grammy',
  packages: ['grammy'],
  channel: 'chat',
  members: [
    {
      path: `Bot().api.${sends}`,
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    {
      path: `Api().${sends}`,
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    {
      path: `Bot().api.raw.${sends}`,
      declaredIn: [{ package: '@grammyjs/types', container: 'ApiMethods' }],
    },
    {
      path: `${contexts}().${replies}`,
      declaredIn: [{ package: 'grammy', container: 'Context' }],
    },
    {
      path: `(Bot|Composer)().**.*<0>.${replies}`,
      witness: ['Bot().command<0>.reply', 'Composer().chatType().command<0>.reply'],
      declaredIn: [{ package: 'grammy', container: 'Context' }],
    },
    {
      path: `${contexts}().api.${sends}`,
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    {
      path: `(Bot|Composer)().**.*<0>.api.${sends}`,
      witness: ['Bot().on<0>.api.sendMessage', 'Composer().filter().on<0>.api.sendMessage'],
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    {
      path: `Menu().**.*<0>.${replies}`,
      module: '@grammyjs/menu',
      witness: ['Menu().text<0>.reply', 'Menu().text().row().text<0>.reply'],
      declaredIn: [{ package: 'grammy', container: 'Context' }],
      evidence: 'documentation',
    },
    {
      path: `Router().*<0>.${replies}`,
      module: '@grammyjs/router',
      declaredIn: [{ package: 'grammy', container: 'Context' }],
      evidence: 'documentation',
    },
    {
      path: 'Bot().api.(editMessageText|setMessageReaction)',
      gray: true,
      declaredIn: [{ package: 'grammy', container: 'Api' }],
    },
    {
      path: 'Context().(editMessageText|react|answerCallbackQuery)',
      gray: true,
      declaredIn: [{ package: 'grammy', container: 'Context' }],
    },
  ],
  nearMisses: ['Bot().api.(sendChatAction|getMe|setWebhook)', 'Context().replyWithChatAction'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['grammy@1.46.0']],
} as const satisfies SenderEntry
