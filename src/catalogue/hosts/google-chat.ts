import type { HostEntry } from '../entries/host-entry.js'

export const googleChat = {
  provider: 'google-chat',
  hosts: ['chat.googleapis.com'],
  channel: 'chat',
  sends: [
    { path: '^/v1/spaces/[^/]*/messages', methods: ['POST'] },
    { path: '^/v1/spaces/[^/]*/messages/', methods: ['PATCH', 'PUT'], gray: true },
  ],
  reads: ['^/v1/spaces$', '/members'],
  idempotency: {
    support: 'effective',
    parameters: [{ argument: 1, property: 'requestId' }],
    evidence: 'documentation',
    note: 'requestId or messageId in the query.',
  },
  settings: ['(google|g)_?chat.*(webhook|hook)'],
  verified: 'documentation',
} as const satisfies HostEntry
