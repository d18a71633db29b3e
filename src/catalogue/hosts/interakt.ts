import type { HostEntry } from '../entries/host-entry.js'

export const interakt = {
  provider: 'interakt',
  hosts: ['api.interakt.ai'],
  channel: 'chat',
  sends: [{ path: '^/v1/public/message', methods: ['POST'] }],
  reads: ['^/v1/public/track'],
  verified: 'documentation',
} as const satisfies HostEntry
