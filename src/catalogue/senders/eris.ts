import type { SenderEntry } from '../entries/sender-entry.js'

export const eris = {
  provider: 'eris',
  packages: ['eris', '@projectdysnomia/dysnomia'],
  channel: 'chat',
  members: [
    {
      path: '(Client|default)().(createMessage|executeWebhook)',
      declaredIn: [{ package: 'eris', container: 'Eris>Client' }],
    },
    { path: 'TextChannel().createMessage', declaredIn: [{ package: 'eris', container: 'Eris>GuildTextableChannel' }] },
    {
      path: 'Client().*<0>.channel.createMessage',
      declaredIn: [{ package: 'eris', container: 'Eris>GuildTextableChannel' }],
    },
    { path: 'Client().editMessage', gray: true, declaredIn: [{ package: 'eris', container: 'Eris>Client' }] },
  ],
  nearMisses: ['Client().(getMessages|sendChannelTyping)'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['eris@0.18.0']],
} as const satisfies SenderEntry
