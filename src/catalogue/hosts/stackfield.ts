import type { HostEntry } from '../entries/host-entry.js'

export const stackfield = {
  provider: 'stackfield',
  hosts: ['www.stackfield.com'],
  channel: 'chat',
  sends: [{ path: '^/apiwh/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
