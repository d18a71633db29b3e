import type { HostEntry } from '../entries/host-entry.js'

export const ilert = {
  provider: 'ilert',
  hosts: ['api.ilert.com'],
  channel: 'incident',
  sends: [{ path: '^/api/(events|v1/events|alerts)', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
