import type { HostEntry } from '../entries/host-entry.js'

export const telegram = {
  provider: 'telegram',
  hosts: ['api.telegram.org'],
  channel: 'chat',
  sends: [
    { path: '/(send(?!ChatAction)[A-Z]\\w*|forwardMessages?|copyMessages?)(\\?|$)', methods: ['GET', 'POST'] },
    {
      path: '/(editMessage\\w*|answerCallbackQuery|setMessageReaction|pinChatMessage|deleteMessages?)(\\?|$)',
      methods: ['GET', 'POST'],
      gray: true,
    },
  ],
  reads: ['/(get\\w+|setWebhook|deleteWebhook|sendChatAction|setMyCommands|logOut|close)(\\?|$)', '^/file/'],
  idempotency: { support: 'none', evidence: 'documentation' },
  notes: 'GET sends as well: the method name in the path decides.',
  root: { called: 'telegram|^tg_' },
  verified: 'documentation',
} as const satisfies HostEntry
