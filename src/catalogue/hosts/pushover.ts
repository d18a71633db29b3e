import type { HostEntry } from '../entries/host-entry.js'

export const pushover = {
  provider: 'pushover',
  hosts: ['api.pushover.net'],
  channel: 'push',
  sends: [{ path: '^/1/(messages|glances)\\.json', methods: ['POST'] }],
  reads: ['^/1/(users|sounds|receipts)'],
  idempotency: { support: 'none', evidence: 'documentation' },
  root: { called: 'pushover', at: '/1' },
  verified: 'documentation',
} as const satisfies HostEntry
