import type { HostEntry } from '../entries/host-entry.js'

export const front = {
  provider: 'front',
  hosts: ['api2.frontapp.com', '*.api.frontapp.com'],
  channel: 'email',
  sends: [{ path: '^/(channels|conversations)/[^/]*/(messages|drafts|comments)$', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
