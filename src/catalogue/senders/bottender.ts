import type { SenderEntry } from '../entries/sender-entry.js'

export const bottender = {
  provider: 'bottender',
  packages: [
    'messaging-api-telegram',
    'messaging-api-messenger',
    'messaging-api-line',
    'messaging-api-slack',
    'messaging-api-viber',
    'bottender',
  ],
  channel: 'chat',
  members: [
    {
      path: 'TelegramClient().(sendMessage|sendPhoto|sendAudio|sendDocument|sendSticker|sendVideo|sendAnimation|sendVoice|sendVideoNote|sendMediaGroup|sendLocation|sendVenue|sendContact|sendPoll|sendInvoice|sendGame|forwardMessage)',
      declaredIn: [{ package: 'messaging-api-telegram', container: 'TelegramClient' }],
    },
    {
      path: 'MessengerClient().(sendMessage|sendText|sendAttachment|sendAudio|sendImage|sendVideo|sendFile|sendTemplate|sendButtonTemplate|sendGenericTemplate|sendMediaTemplate|sendReceiptTemplate|sendAirlineBoardingPassTemplate|sendAirlineCheckinTemplate|sendAirlineItineraryTemplate|sendAirlineUpdateTemplate|sendOneTimeNotifReqTemplate|sendRawBody|sendMessageFormData)',
      declaredIn: [{ package: 'messaging-api-messenger', container: 'MessengerClient' }],
    },
    {
      path: 'LineClient().(reply|replyMessages|replyRawBody|replyText|replyImage|replyVideo|replyAudio|replyLocation|replySticker|replyImagemap|replyFlex|replyTemplate|replyButtonTemplate|replyButtonsTemplate|replyConfirmTemplate|replyCarouselTemplate|replyImageCarouselTemplate)',
      declaredIn: [{ package: 'messaging-api-line', container: 'LineClient' }],
    },
    {
      path: 'LineClient().(push|pushMessages|pushRawBody|pushText|pushImage|pushVideo|pushAudio|pushLocation|pushSticker|pushImagemap|pushFlex|pushTemplate|pushButtonTemplate|pushButtonsTemplate|pushConfirmTemplate|pushCarouselTemplate|pushImageCarouselTemplate)',
      declaredIn: [{ package: 'messaging-api-line', container: 'LineClient' }],
    },
    {
      path: 'LineClient().(multicast|multicastMessages|multicastRawBody|multicastText|multicastImage|multicastVideo|multicastAudio|multicastLocation|multicastSticker|multicastImagemap|multicastFlex|multicastTemplate|multicastButtonTemplate|multicastButtonsTemplate|multicastConfirmTemplate|multicastCarouselTemplate|multicastImageCarouselTemplate)',
      declaredIn: [{ package: 'messaging-api-line', container: 'LineClient' }],
    },
    {
      path: 'LineClient().(broadcast|broadcastRawBody|narrowcast|narrowcastMessages|narrowcastRawBody)',
      declaredIn: [{ package: 'messaging-api-line', container: 'LineClient' }],
    },
    {
      path: 'LineNotify().sendNotify',
      declaredIn: [{ package: 'messaging-api-line', container: 'LineNotify' }],
    },
    {
      path: 'SlackOAuthClient().(postMessage|postEphemeral)',
      declaredIn: [{ package: 'messaging-api-slack', container: 'SlackOAuthClient' }],
    },
    {
      path: 'SlackOAuthClient().chat.(postMessage|postEphemeral|scheduleMessage)',
      declaredIn: [{ package: 'messaging-api-slack', container: 'SlackOAuthClient>chat' }],
    },
    {
      path: 'SlackWebhookClient().(sendText|sendAttachment|sendAttachments|sendRawBody)',
      declaredIn: [{ package: 'messaging-api-slack', container: 'SlackWebhookClient' }],
    },
    {
      path: 'ViberClient().(sendMessage|sendText|sendPicture|sendVideo|sendFile|sendContact|sendLocation|sendURL|sendSticker|sendCarouselContent|broadcastMessage|broadcastText|broadcastPicture|broadcastVideo|broadcastFile|broadcastContact|broadcastLocation|broadcastURL|broadcastSticker|broadcastCarouselContent)',
      declaredIn: [{ package: 'messaging-api-viber', container: 'ViberClient' }],
    },
    {
      path: 'Context().sendText',
      declaredIn: [{ package: 'bottender', container: 'Context' }],
    },
    {
      path: 'TelegramContext().(sendMessage|sendPhoto|sendAudio|sendDocument|sendSticker|sendVideo|sendAnimation|sendVoice|sendVideoNote|sendMediaGroup|sendLocation|sendVenue|sendContact|sendPoll|sendInvoice|sendGame|sendText)',
      declaredIn: [{ package: 'bottender', container: 'TelegramContext' }],
    },
    {
      path: 'MessengerContext().(sendMessage|sendText|sendAttachment|sendAudio|sendImage|sendVideo|sendFile|sendTemplate|sendButtonTemplate|sendGenericTemplate|sendMediaTemplate|sendReceiptTemplate|sendAirlineBoardingPassTemplate|sendAirlineCheckinTemplate|sendAirlineItineraryTemplate|sendAirlineUpdateTemplate|sendOneTimeNotifReqTemplate)',
      declaredIn: [{ package: 'bottender', container: 'MessengerContext' }],
    },
    {
      path: 'LineContext().(reply|replyText|replyImage|replyVideo|replyAudio|replyLocation|replySticker|replyImagemap|replyFlex|replyTemplate|replyButtonTemplate|replyButtonsTemplate|replyConfirmTemplate|replyCarouselTemplate|replyImageCarouselTemplate)',
      declaredIn: [{ package: 'bottender', container: 'LineContext' }],
    },
    {
      path: 'LineContext().(push|pushText|pushImage|pushVideo|pushAudio|pushLocation|pushSticker|pushImagemap|pushFlex|pushTemplate|pushButtonTemplate|pushButtonsTemplate|pushConfirmTemplate|pushCarouselTemplate|pushImageCarouselTemplate)',
      declaredIn: [{ package: 'bottender', container: 'LineContext' }],
    },
    {
      path: 'LineContext().(send|sendText|sendImage|sendVideo|sendAudio|sendLocation|sendSticker|sendImagemap|sendFlex|sendTemplate|sendButtonTemplate|sendButtonsTemplate|sendConfirmTemplate|sendCarouselTemplate|sendImageCarouselTemplate)',
      declaredIn: [{ package: 'bottender', container: 'LineContext' }],
    },
    {
      path: 'SlackContext().(sendText|postMessage|postEphemeral)',
      declaredIn: [{ package: 'bottender', container: 'SlackContext' }],
    },
    {
      path: 'ViberContext().(sendMessage|sendText|sendPicture|sendVideo|sendFile|sendContact|sendLocation|sendURL|sendSticker|sendCarouselContent)',
      declaredIn: [{ package: 'bottender', container: 'ViberContext' }],
    },
    {
      path: 'WhatsappContext().sendText',
      declaredIn: [{ package: 'bottender', container: 'WhatsappContext' }],
    },
  ],
  nearMisses: [
    'TelegramClient().(getMe|getUpdates|setWebhook|sendChatAction)',
    'TelegramContext().(sendChatAction|getChat)',
    'MessengerClient().(sendSenderAction|getUserProfile)',
    'MessengerContext().(sendSenderAction|typingOn|markSeen)',
    'LineClient().getUserProfile',
    'ViberClient().getUserDetails',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [
    [
      'messaging-api-telegram@1.1.0',
      'messaging-api-messenger@1.1.0',
      'messaging-api-line@1.1.0',
      'messaging-api-slack@1.1.0',
      'messaging-api-viber@1.1.0',
      'bottender@1.5.5',
    ],
  ],
} as const satisfies SenderEntry
