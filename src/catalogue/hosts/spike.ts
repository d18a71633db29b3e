import type { HostEntry } from '../entries/host-entry.js'

export const spike = {
  provider: 'spike',
  hosts: ['hooks.spike.sh', 'api.spike.sh'],
  channel: 'incident',
  sends: [{ path: '/.+', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
