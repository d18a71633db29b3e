import type { HostEntry } from '../entries/host-entry.js'

export const zenduty = {
  provider: 'zenduty',
  hosts: ['www.zenduty.com', 'events.zenduty.com'],
  channel: 'incident',
  sends: [{ path: '^/(api/events|integration)/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
