import type { SenderEntry } from '../types.js'

export const oceanic = {
  provider: 'oceanic',
  packages: ['oceanic.js'],
  channel: 'chat',
  members: [
    { path: 'Client().rest.channels.createMessage' },
    { path: 'Client().rest.webhooks.execute' },
    { path: 'Client().*<0>.channel.createMessage' },
  ],
  nearMisses: [
    'Client().rest.channels.getMessages',
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies SenderEntry
