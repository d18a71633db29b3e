import type { HostEntry } from '../entries/host-entry.js'

export const nylas = {
  provider: 'nylas',
  hosts: ['api.us.nylas.com', 'api.eu.nylas.com', 'api.nylas.com'],
  channel: 'email',
  sends: [
    { path: '^/v3/grants/[^/]*/messages/send$', methods: ['POST'] },
    { path: '^/v3/grants/[^/]*/drafts/[^/]+$', methods: ['POST'] },
    { path: '^/send$', methods: ['POST'] },
  ],
  reads: ['^/v3/(connect|applications)'],
  verified: 'documentation',
} as const satisfies HostEntry
