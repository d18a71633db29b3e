import type { SenderEntry } from '../entries/sender-entry.js'

export const carbon = {
  provider: 'carbon',
  packages: ['@buape/carbon'],
  channel: 'chat',
  members: [
    { path: '(User|DmChannel|GroupDmChannel)().send' },
    { path: '(GuildTextChannel|GuildThreadChannel|GuildAnnouncementChannel|BaseGuildTextChannel)().send' },
    { path: 'Message().(reply|forward)' },
    { path: 'Client().(fetchUser|fetchChannel)().send', evidence: 'documentation' },
    { path: '(Webhook|Client)().webhook.send', evidence: 'documentation' },
    {
      path: 'Client().rest.post',
      when: [{ argument: 0, matches: '/channels/[^/]+/messages$|/webhooks/' }],
    },
    {
      path: 'RequestClient().post',
      when: [{ argument: 0, matches: '/channels/[^/]+/messages$|/webhooks/' }],
    },
    {
      path: '(CommandInteraction|ButtonInteraction|ModalInteraction|BaseInteraction)().(reply|followUp)',
      gray: true,
    },
  ],
  nearMisses: ['Client().(fetchUser|fetchChannel)', 'Client().rest.get', 'Message().delete'],
  idempotency: { support: 'none', evidence: 'types' },
  verified: 'compiler',
  verifiedWith: [['@buape/carbon@0.16.0']],
} as const satisfies SenderEntry
