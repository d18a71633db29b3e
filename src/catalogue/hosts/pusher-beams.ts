import type { HostEntry } from '../entries/host-entry.js'

export const pusherBeams = {
  provider: 'pusher-beams',
  hosts: ['*.pushnotifications.pusher.com'],
  channel: 'push',
  sends: [{ path: '/publishes', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
