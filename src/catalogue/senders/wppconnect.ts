import type { SenderEntry } from '../types.js'

export const wppconnect = {
  provider: 'wppconnect',
  packages: ['@wppconnect-team/wppconnect', 'venom-bot', '@open-wa/wa-automate'],
  channel: 'chat',
  members: [
    { path: 'create().(sendText|sendImage|sendFile|sendMessageOptions|sendLinkPreview|reply|sendPttFromBase64)' },
    { path: 'Whatsapp().(sendText|sendImage|sendFile|reply)' },
    { path: 'Client().(sendText|sendImage|sendFile|reply)' },
  ],
  nearMisses: [
    'create().(sendSeen|startTyping|getAllChats)',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@wppconnect-team/wppconnect@1.41.3']],
} as const satisfies SenderEntry
