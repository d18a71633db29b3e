import type { HostEntry } from '../entries/host-entry.js'

export const firehydrant = {
  provider: 'firehydrant',
  hosts: ['api.firehydrant.io'],
  channel: 'incident',
  sends: [{ path: '^/v1/(incidents|signals|events)', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
