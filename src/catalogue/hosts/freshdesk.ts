import type { HostEntry } from '../entries/host-entry.js'

export const freshdesk = {
  provider: 'freshdesk',
  hosts: ['*.freshdesk.com'],
  channel: 'issue',
  sends: [{ path: '^/api/v2/tickets(/[^/]*/(reply|notes)|/outbound_email)?$', methods: ['POST'] }],
  reads: ['^/api/v2/(contacts|agents)'],
  root: { called: 'fresh_?desk', at: '/api/v2' },
  verified: 'documentation',
} as const satisfies HostEntry
