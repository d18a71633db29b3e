import type { HostEntry } from '../entries/host-entry.js'

export const flock = {
  provider: 'flock',
  hosts: ['api.flock.com'],
  channel: 'chat',
  sends: [{ path: '^/(hooks/sendMessage|v1/chat\\.sendMessage)', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
