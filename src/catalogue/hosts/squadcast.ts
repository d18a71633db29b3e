import type { HostEntry } from '../entries/host-entry.js'

export const squadcast = {
  provider: 'squadcast',
  hosts: ['api.squadcast.com', '*.squadcast.com'],
  channel: 'incident',
  sends: [{ path: '/(incidents|v2/incidents)/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
