import type { HostEntry } from '../entries/host-entry.js'

export const streamlabs = {
  provider: 'streamlabs',
  hosts: ['streamlabs.com'],
  channel: 'notification',
  sends: [{ path: '^/api/v[12](\\.0)?/alerts$', methods: ['POST'] }],
  reads: ['^/api/v[12](\\.0)?/(token|authorize|user)'],
  verified: 'documentation',
} as const satisfies HostEntry
