import type { SenderEntry } from '../types.js'

export const bottender = {
  provider: 'bottender',
  packages: ['messaging-api-telegram', 'messaging-api-messenger', 'messaging-api-line', 'messaging-api-slack', 'messaging-api-viber', 'bottender'],
  channel: 'chat',
  members: [
    { path: 'TelegramClient().(sendMessage|sendPhoto|sendAudio|sendDocument|sendSticker|sendVideo|sendAnimation|sendVoice|sendVideoNote|sendMediaGroup|sendLocation|sendVenue|sendContact|sendPoll|sendInvoice|forwardMessage)' },
    { path: 'MessengerClient().(sendMessage|sendText|sendAttachment|sendAudio|sendImage|sendVideo|sendFile|sendTemplate|sendButtonTemplate|sendGenericTemplate|sendMediaTemplate|sendReceiptTemplate|sendRawBody)' },
    { path: 'LineClient().(reply|push|multicast|narrowcast|broadcast|replyText|pushText|multicastText|replyFlex|pushFlex|replyTemplate|pushTemplate|replyImage|pushImage|replySticker|pushSticker)' },
    { path: 'LineNotify().sendNotify' },
    { path: 'SlackOAuthClient().(postMessage|postEphemeral)' },
    { path: 'SlackOAuthClient().chat.(postMessage|postEphemeral|scheduleMessage)' },
    { path: 'SlackWebhookClient().(sendText|sendAttachment|sendAttachments|sendRawBody)' },
    { path: 'ViberClient().(sendMessage|sendText|sendPicture|sendVideo|sendFile|sendContact|sendLocation|sendURL|sendSticker|sendCarouselContent|broadcastMessage|broadcastText)' },
    { path: 'Context().(sendText|sendMessage|sendImage|sendTemplate|replyText|pushText|say)' },
  ],
  nearMisses: [
    'TelegramClient().(getMe|getUpdates|setWebhook|sendChatAction)',
    'MessengerClient().(sendSenderAction|getUserProfile)',
    'LineClient().getUserProfile',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
