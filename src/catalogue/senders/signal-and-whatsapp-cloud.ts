import type { SenderEntry } from '../types.js'

export const signalAndWhatsappCloud = {
  provider: 'signal-and-whatsapp-cloud',
  packages: ['whatsapp', 'whatsapp-cloud-api', '@green-api/whatsapp-api-client', 'whatsapp-api-js', '@kapso/whatsapp-cloud-api'],
  channel: 'chat',
  members: [
    { path: 'default().messages.(text|template|image|document|sendText)' },
    { path: 'WhatsAppAPI().sendMessage' },
    { path: 'createBot().(sendText|sendMessage|sendImage|sendTemplate)' },
    { path: 'restAPI().message.(sendMessage|sendFileByUrl)' },
    { path: 'WhatsAppClient().messages.(sendText|sendTemplate|sendRaw)' },
  ],
  nearMisses: [
    'WhatsAppAPI().markAsRead',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
