import type { HostEntry } from '../entries/host-entry.js'

export const freshservice = {
  provider: 'freshservice',
  hosts: ['*.freshservice.com'],
  channel: 'issue',
  sends: [
    { path: '^/api/v2/tickets$', methods: ['POST'] },
    { path: '^/api/v2/tickets/[^/]*/(reply|notes)$', methods: ['POST'] },
  ],
  reads: ['^/api/v2/(agents|requesters)'],
  verified: 'documentation',
} as const satisfies HostEntry
