import type { HostEntry } from '../entries/host-entry.js'

export const appriseApi = {
  provider: 'apprise-api',
  hosts: ['localhost:8000'],
  channel: 'notification',
  sends: [{ path: '^/notify', methods: ['POST'] }],
  reads: [],
  settings: ['apprise.*url'],
  verified: 'documentation',
} as const satisfies HostEntry
