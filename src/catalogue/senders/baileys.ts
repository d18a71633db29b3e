import type { SenderEntry } from '../entries/sender-entry.js'

/** The clients by which the package makes a socket, under each of its names. */
const makers = ['default', 'makeWASocket', 'WASocket'] as const
const declaredIn = [{ package: 'baileys', container: 'makeWASocket' }] as const

/** What a message holds that changes another one or a chat. */
const changes = ['react', 'delete', 'edit', 'pin', 'disappearingMessagesInChat'].map((property) => ({
  argument: 1,
  property,
  present: true as const,
}))

export const baileys = {
  provider: 'baileys',
  packages: ['baileys', '@whiskeysockets/baileys', '@adiwajshing/baileys'],
  channel: 'chat',
  members: makers.flatMap((maker) => [
    { path: `${maker}().(sendMessage|relayMessage)`, unless: changes, declaredIn },
    { path: `${maker}().sendMessage`, gray: true as const, declaredIn },
  ]),
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
