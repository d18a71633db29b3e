import type { SenderEntry } from '../entries/sender-entry.js'

export const signalAndWhatsappCloud = {
  provider: 'signal-and-whatsapp-cloud',
  packages: [
    'whatsapp',
    'whatsapp-cloud-api',
    '@green-api/whatsapp-api-client',
    'whatsapp-api-js',
    '@kapso/whatsapp-cloud-api',
  ],
  channel: 'chat',
  members: [
    { path: 'default().messages.(text|template|image|document|sendText)', evidence: 'documentation' },
    {
      path: 'WhatsAppAPI().sendMessage',
      module: 'whatsapp-api-js',
      declaredIn: [{ package: 'whatsapp-api-js', container: 'WhatsAppAPI' }],
    },
    {
      path: 'createBot().(sendText|sendMessage|sendImage|sendTemplate|sendDocument|sendAudio|sendVideo|sendSticker|sendLocation|sendContacts|sendReplyButtons|sendList)',
      module: 'whatsapp-cloud-api',
      declaredIn: [{ package: 'whatsapp-cloud-api', container: 'Bot' }],
    },
    {
      path: 'restAPI().message.(sendMessage|sendFileByUrl)',
      module: '@green-api/whatsapp-api-client',
      evidence: 'documentation',
    },
    {
      path: 'WhatsAppClient().messages.(sendText|sendTemplate|sendRaw|sendImage|sendDocument|sendAudio|sendVideo|sendSticker|sendLocation|sendContacts)',
      module: '@kapso/whatsapp-cloud-api',
      declaredIn: [{ package: '@kapso/whatsapp-cloud-api', container: 'MessagesResource' }],
    },
  ],
  nearMisses: ['WhatsAppAPI().markAsRead'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['whatsapp-api-js@6.3.0'], ['whatsapp-cloud-api@0.3.1'], ['@kapso/whatsapp-cloud-api@0.3.0']],
} as const satisfies SenderEntry
