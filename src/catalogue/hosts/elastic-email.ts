import type { HostEntry } from '../entries/host-entry.js'

export const elasticEmail = {
  provider: 'elastic-email',
  hosts: ['api.elasticemail.com'],
  channel: 'email',
  sends: [
    { path: '^/v4/emails', methods: ['POST'] },
    { path: '^/v2/email/send', methods: ['POST'] },
  ],
  reads: [],
  root: { called: 'elastic_?email' },
  verified: 'documentation',
} as const satisfies HostEntry
