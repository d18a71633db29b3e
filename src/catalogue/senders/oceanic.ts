import type { SenderEntry } from '../entries/sender-entry.js'

export const oceanic = {
  provider: 'oceanic',
  packages: ['oceanic.js'],
  channel: 'chat',
  members: [
    { path: 'Client().rest.channels.createMessage', declaredIn: [{ package: 'oceanic.js', container: 'Channels' }] },
    { path: 'Client().rest.webhooks.execute', declaredIn: [{ package: 'oceanic.js', container: 'Webhooks' }] },
    { path: 'Client().rest.lobbies.createMessage', declaredIn: [{ package: 'oceanic.js', container: 'Lobbies' }] },
    { path: 'Webhook().execute', declaredIn: [{ package: 'oceanic.js', container: 'Webhook' }] },
    { path: 'Message().reply', declaredIn: [{ package: 'oceanic.js', container: 'Message' }] },
    {
      path: '(TextChannel|AnnouncementChannel|TextableChannel|VoiceChannel|StageChannel|PrivateChannel|ThreadChannel|PublicThreadChannel|PrivateThreadChannel)().createMessage',
    },
    { path: 'Message().channel.createMessage' },
    { path: 'User().createDM().createMessage' },
    { path: 'Client().*<0>.channel.createMessage', evidence: 'documentation' },
    { path: 'Client().*<0>.reply', evidence: 'documentation', gray: true },
    {
      path: '(CommandInteraction|ComponentInteraction|ModalSubmitInteraction)().(createMessage|createFollowup|reply)',
      gray: true,
    },
  ],
  nearMisses: ['Client().rest.channels.(getMessages|createDM)', 'Message().(crosspost|edit|delete)'],
  idempotency: { support: 'none', evidence: 'types' },
  notes: 'Handlers of events are typed by a table, so their parameters rest on the documentation.',
  verified: 'compiler',
  verifiedWith: [['oceanic.js@1.15.0']],
} as const satisfies SenderEntry
