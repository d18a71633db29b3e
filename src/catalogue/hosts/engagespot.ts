import type { HostEntry } from '../entries/host-entry.js'

export const engagespot = {
  provider: 'engagespot',
  hosts: ['api.engagespot.co'],
  channel: 'notification',
  sends: [{ path: '^/v3/notifications', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
