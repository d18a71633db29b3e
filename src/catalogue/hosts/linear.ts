import type { HostEntry } from '../entries/host-entry.js'

export const linear = {
  provider: 'linear',
  hosts: ['api.linear.app'],
  channel: 'issue',
  sends: [
    { path: '^/graphql', methods: ['POST'], body: '\\b(issueCreate|commentCreate|projectUpdateCreate)\\b' },
    {
      path: '^/graphql',
      methods: ['POST'],
      body: '\\b(issueUpdate|attachmentCreate|attachmentLinkURL|reactionCreate)\\b',
      gray: true,
    },
  ],
  reads: ['^/oauth'],
  idempotency: {
    support: 'partial',
    evidence: 'documentation',
    parameters: [{ argument: 1, property: 'id' }],
    note: 'A UUID of the input chosen by the client.',
  },
  root: { called: 'linear' },
  verified: 'documentation',
} as const satisfies HostEntry
