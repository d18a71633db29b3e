import type { SenderEntry } from '../entries/sender-entry.js'

const sends =
  '(sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage|sendCopy)'
const replies =
  '(reply|replyWithPhoto|replyWithDocument|replyWithVideo|replyWithAudio|replyWithVoice|replyWithAnimation|replyWithSticker|replyWithLocation|replyWithVenue|replyWithContact|replyWithPoll|replyWithDice|replyWithMediaGroup|replyWithVideoNote|replyWithInvoice|replyWithHTML|replyWithMarkdown|replyWithMarkdownV2|sendMessage|sendPhoto|sendDocument|sendVideo|sendAudio|sendVoice|sendAnimation|sendSticker|sendLocation|sendVenue|sendContact|sendPoll|sendDice|sendMediaGroup|sendVideoNote|sendInvoice|sendGame|forwardMessage|copyMessage)'

export const telegraf = {
  provider: 'telegraf',
  packages: ['telegraf'],
  channel: 'chat',
  members: [
    {
      path: `Telegraf().telegram.${sends}`,
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    { path: `default().telegram.${sends}`, versions: '<4', evidence: 'documentation' },
    {
      path: `Telegram().${sends}`,
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    {
      path: `(Telegraf|Composer)().*<0>.telegram.${sends}`,
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    {
      path: `(Context|NarrowedContext)().telegram.${sends}`,
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    {
      path: `(Context|NarrowedContext)().${replies}`,
      declaredIn: [{ package: 'telegraf', container: 'Context' }],
    },
    {
      path: `(Telegraf|Composer)().*<0>.${replies}`,
      declaredIn: [{ package: 'telegraf', container: 'Context' }],
    },
    {
      path: `Scenes.(SceneContext|WizardContext)().${replies}`,
      declaredIn: [{ package: 'telegraf', container: 'Context' }],
    },
    {
      path: `Scenes.BaseScene().*<0>.${replies}`,
      declaredIn: [{ package: 'telegraf', container: 'Context' }],
    },
    {
      path: `Scenes.WizardScene<0>.${replies}`,
      declaredIn: [{ package: 'telegraf', container: 'Context' }],
    },
    {
      path: 'Telegraf().telegram.callApi',
      dispatches: true,
      when: [{ argument: 0, matches: '^(send(?!ChatAction)|forwardMessage|copyMessage)' }],
      declaredIn: [{ package: 'telegraf', container: 'ApiClient' }],
    },
    {
      path: '(Context|NarrowedContext)().telegram.callApi',
      dispatches: true,
      when: [{ argument: 0, matches: '^(send(?!ChatAction)|forwardMessage|copyMessage)' }],
      declaredIn: [{ package: 'telegraf', container: 'ApiClient' }],
    },
    {
      path: 'Telegram().callApi',
      dispatches: true,
      when: [{ argument: 0, matches: '^(send(?!ChatAction)|forwardMessage|copyMessage)' }],
      declaredIn: [{ package: 'telegraf', container: 'ApiClient' }],
    },
    {
      path: 'Telegraf().telegram.(editMessageText|editMessageCaption|editMessageReplyMarkup)',
      gray: true,
      declaredIn: [{ package: 'telegraf', container: 'Telegram' }],
    },
    {
      path: 'Context().(editMessageText|answerCbQuery)',
      gray: true,
      declaredIn: [{ package: 'telegraf', container: 'Context' }],
    },
  ],
  nearMisses: ['Telegraf().telegram.(sendChatAction|getMe|setWebhook|getUpdates)', 'Context().sendChatAction'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['telegraf@4.16.3']],
} as const satisfies SenderEntry
