import type { HostEntry } from '../entries/host-entry.js'

export const socketlabs = {
  provider: 'socketlabs',
  hosts: ['inject.socketlabs.com', 'inject-cx.socketlabs.com'],
  channel: 'email',
  sends: [{ path: '^/api/v1/email', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
