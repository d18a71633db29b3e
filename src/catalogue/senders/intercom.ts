import type { SenderEntry } from '../entries/sender-entry.js'

export const intercom = {
  provider: 'intercom',
  packages: ['intercom-client'],
  channel: 'chat',
  members: [
    {
      path: 'IntercomClient().messages.create',
      declaredIn: [{ package: 'intercom-client', container: 'MessagesClient' }],
    },
    {
      path: 'IntercomClient().conversations.(create|reply)',
      declaredIn: [{ package: 'intercom-client', container: 'ConversationsClient' }],
    },
    {
      path: 'IntercomClient().tickets.create',
      channel: 'issue',
      declaredIn: [{ package: 'intercom-client', container: 'TicketsClient' }],
    },
    {
      path: 'IntercomClient().events.create',
      gray: true,
      declaredIn: [{ package: 'intercom-client', container: 'EventsClient' }],
    },
    {
      path: 'Client().messages.create',
      versions: '<6',
      declaredIn: [{ package: 'intercom-client', container: 'MessagesClient' }],
      evidence: 'documentation',
    },
  ],
  nearMisses: ['IntercomClient().contacts.create'],
  idempotency: { support: 'none', evidence: 'sdk source' },
  verified: 'compiler',
  verifiedWith: [['intercom-client@7.0.3']],
} as const satisfies SenderEntry
