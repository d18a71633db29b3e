import type { HostEntry } from '../entries/host-entry.js'

export const keep = {
  provider: 'keep',
  hosts: ['api.keephq.dev'],
  channel: 'incident',
  sends: [{ path: '^/alerts/event', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
