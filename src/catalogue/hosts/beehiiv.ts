import type { HostEntry } from '../entries/host-entry.js'

export const beehiiv = {
  provider: 'beehiiv',
  hosts: ['api.beehiiv.com'],
  channel: 'broadcast',
  sends: [{ path: '^/v2/publications/[^/]*/posts', methods: ['POST'] }],
  reads: ['/subscriptions'],
  verified: 'documentation',
} as const satisfies HostEntry
