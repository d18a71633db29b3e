import type { HostEntry } from '../entries/host-entry.js'

export const listmonk = {
  provider: 'listmonk',
  hosts: [],
  channel: 'email',
  sends: [
    { path: '^/api/tx$', methods: ['POST'] },
    { path: '^/api/campaigns/[^/]*/test$', methods: ['POST'] },
  ],
  reads: ['^/api/(subscribers|lists)'],
  root: { called: 'listmonk' },
  verified: 'documentation',
} as const satisfies HostEntry
