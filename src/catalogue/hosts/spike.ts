import type { HostEntry } from '../types.js'

export const spike = {
  provider: 'spike',
  hosts: ['hooks.spike.sh', 'api.spike.sh'],
  channel: 'incident',
  sends: [{ path: '/.+', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
