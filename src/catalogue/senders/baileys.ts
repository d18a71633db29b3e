import type { SenderEntry } from '../entries/sender-entry.js'

export const baileys = {
  provider: 'baileys',
  packages: ['baileys', '@whiskeysockets/baileys', '@adiwajshing/baileys'],
  channel: 'chat',
  members: [
    { path: 'default().(sendMessage|relayMessage)', declaredIn: [{ package: 'baileys', container: 'makeWASocket' }] },
    {
      path: 'makeWASocket().(sendMessage|relayMessage)',
      declaredIn: [{ package: 'baileys', container: 'makeWASocket' }],
    },
    { path: 'WASocket().(sendMessage|relayMessage)', declaredIn: [{ package: 'baileys', container: 'makeWASocket' }] },
  ],
  nearMisses: ['makeWASocket().(sendPresenceUpdate|sendReceipt|readMessages)'],
  idempotency: {
    support: 'partial',
    parameters: [{ argument: 2, property: 'messageId' }],
    evidence: 'types',
    note: 'A message id chosen by the client; receivers drop the repeat.',
  },
  verified: 'compiler',
  verifiedWith: [['baileys@7.0.0-rc14']],
} as const satisfies SenderEntry
