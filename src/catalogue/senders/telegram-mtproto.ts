import type { SenderEntry } from '../entries/sender-entry.js'

export const telegramMtproto = {
  provider: 'telegram-mtproto',
  packages: ['telegram', '@mtcute/node', '@mtcute/bun', '@mtkruto/node', 'puregram', 'tdl'],
  channel: 'chat',
  members: [
    { path: 'TelegramClient().(sendMessage|sendFile|sendText|sendMedia|forwardMessages|replyText)' },
    { path: 'Client().sendMessage' },
    { path: 'Telegram().api.sendMessage' },
    { path: 'TelegramClient().addEventHandler<0>.message.(reply|respond)' },
    {
      path: '(createClient|Client)().invoke',
      module: 'tdl',
      when: [{ argument: 0, property: '_', matches: '^(sendMessage|sendMessageAlbum|forwardMessages)$' }],
    },
  ],
  nearMisses: ['TelegramClient().(getMessages|getMe|connect)'],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['telegram@2.26.22', '@mtcute/node@0.27.9']],
} as const satisfies SenderEntry
