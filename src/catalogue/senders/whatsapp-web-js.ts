import type { SenderEntry } from '../entries/sender-entry.js'

export const whatsappWebJs = {
  provider: 'whatsapp-web.js',
  packages: ['whatsapp-web.js'],
  channel: 'chat',
  members: [
    { path: 'Client().sendMessage', declaredIn: [{ package: 'whatsapp-web.js', container: 'WAWebJS>Client' }] },
    { path: 'Message().reply', declaredIn: [{ package: 'whatsapp-web.js', container: 'WAWebJS>Message' }] },
    { path: 'Chat().sendMessage', declaredIn: [{ package: 'whatsapp-web.js', container: 'WAWebJS>Chat' }] },
    {
      path: 'Client().*<0>.reply',
      declaredIn: [
        { package: 'whatsapp-web.js', container: 'WAWebJS>GroupNotification' },
        { package: 'whatsapp-web.js', container: 'WAWebJS>Message' },
      ],
    },
    {
      path: 'Client().getChatById().sendMessage',
      declaredIn: [{ package: 'whatsapp-web.js', container: 'WAWebJS>Chat' }],
    },
    { path: 'Message().react', gray: true, declaredIn: [{ package: 'whatsapp-web.js', container: 'WAWebJS>Message' }] },
  ],
  nearMisses: ['Chat().(sendSeen|sendStateTyping)', 'Client().getChats'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['whatsapp-web.js@1.34.7']],
} as const satisfies SenderEntry
