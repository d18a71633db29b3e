import type { HostEntry } from '../entries/host-entry.js'

export const plunk = {
  provider: 'plunk',
  hosts: ['api.useplunk.com', 'next-api.useplunk.com'],
  channel: 'email',
  sends: [
    { path: '^/v1/send', methods: ['POST'] },
    { path: '^/v1/track', methods: ['POST'], gray: true },
  ],
  reads: ['^/v1/contacts'],
  root: { called: 'plunk', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
