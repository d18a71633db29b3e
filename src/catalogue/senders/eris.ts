import type { SenderEntry } from '../types.js'

export const eris = {
  provider: 'eris',
  packages: ['eris', '@projectdysnomia/dysnomia'],
  channel: 'chat',
  members: [
    { path: '(Client|default)().(createMessage|executeWebhook)' },
    { path: 'TextChannel().createMessage' },
    { path: 'Client().*<0>.channel.createMessage' },
    { path: 'Client().editMessage', gray: true },
  ],
  nearMisses: [
    'Client().(getMessages|sendChannelTyping)',
  ],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['eris@0.18.0']],
} as const satisfies SenderEntry
