import type { HostEntry } from '../entries/host-entry.js'

export const wassenger = {
  provider: 'wassenger',
  hosts: ['api.wassenger.com'],
  channel: 'chat',
  sends: [{ path: '^/v1/messages$', methods: ['POST'] }],
  reads: ['^/v1/(devices|contacts)'],
  root: { called: 'wassenger', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
