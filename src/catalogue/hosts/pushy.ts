import type { HostEntry } from '../entries/host-entry.js'

export const pushy = {
  provider: 'pushy',
  hosts: ['api.pushy.me'],
  channel: 'push',
  sends: [{ path: '^/push', methods: ['POST'] }],
  reads: ['^/devices'],
  verified: 'documentation',
} as const satisfies HostEntry
