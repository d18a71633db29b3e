import type { HostEntry } from '../entries/host-entry.js'

export const convertkit = {
  provider: 'convertkit',
  hosts: ['api.convertkit.com', 'api.kit.com'],
  channel: 'broadcast',
  sends: [{ path: '/broadcasts$', methods: ['POST'] }],
  reads: ['/subscribers', '/forms'],
  verified: 'documentation',
} as const satisfies HostEntry
