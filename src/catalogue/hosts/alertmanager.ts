import type { HostEntry } from '../entries/host-entry.js'

export const alertmanager = {
  provider: 'alertmanager',
  hosts: ['localhost:9093', '127.0.0.1:9093'],
  channel: 'incident',
  sends: [{ path: '^/api/v[12]/alerts', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
