import type { SenderEntry } from '../entries/sender-entry.js'

export const zendesk = {
  provider: 'zendesk',
  packages: ['node-zendesk'],
  channel: 'issue',
  members: [
    {
      path: 'createClient().(tickets|requests).create',
      declaredIn: [
        { package: 'node-zendesk', container: 'Tickets' },
        { package: 'node-zendesk', container: 'Requests' },
      ],
    },
    {
      path: 'createClient().tickets.update',
      gray: true,
      declaredIn: [{ package: 'node-zendesk', container: 'Tickets' }],
    },
  ],
  nearMisses: ['createClient().tickets.(list|show)'],
  idempotency: {
    support: 'partial',
    evidence: 'documentation',
    note: 'The API honours an Idempotency-Key header on create; SDK 6 has no option for it.',
  },
  notes: 'An update with a public comment mails the requester.',
  verified: 'compiler',
  verifiedWith: [['node-zendesk@6.0.1']],
} as const satisfies SenderEntry
