import type { HostEntry } from '../entries/host-entry.js'

export const smtp2go = {
  provider: 'smtp2go',
  hosts: ['api.smtp2go.com'],
  channel: 'email',
  sends: [
    { path: '^/v3/email/(send|mime)', methods: ['POST'] },
    { path: '^/v3/sms/send', methods: ['POST'], channel: 'sms' },
  ],
  reads: [],
  root: { called: 'smtp2go', at: '/v3' },
  verified: 'documentation',
} as const satisfies HostEntry
