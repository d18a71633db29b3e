import type { SenderEntry } from '../entries/sender-entry.js'

export const wppconnect = {
  provider: 'wppconnect',
  packages: ['@wppconnect-team/wppconnect', 'venom-bot', '@open-wa/wa-automate'],
  channel: 'chat',
  members: [
    {
      path: '(create|Whatsapp)().(sendText|sendImage|sendImageFromBase64|sendFile|sendFileFromBase64|sendMessageOptions|sendLinkPreview|sendLocation|sendContactVcard|sendContactVcardList|sendListMessage|sendOrderMessage|sendPollMessage|sendButtons|sendMentioned|sendGif|sendGifFromBase64|sendVideoAsGif|sendImageAsSticker|sendImageAsStickerGif|sendVoice|sendPtt|sendPttFromBase64|sendPixKey|sendTextStatus|sendImageStatus|sendVideoStatus|reply)',
    },
    { path: 'Client().(sendText|sendImage|sendFile|reply)' },
  ],
  nearMisses: ['create().(sendSeen|startTyping|getAllChats)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@wppconnect-team/wppconnect@1.41.3']],
} as const satisfies SenderEntry
