import type { HostEntry } from '../entries/host-entry.js'

export const zeptomail = {
  provider: 'zeptomail',
  hosts: ['api.zeptomail.com', 'api.zeptomail.eu', 'api.zeptomail.in'],
  channel: 'email',
  sends: [{ path: '^/v1\\.1/email', methods: ['POST'] }],
  reads: [],
  root: { called: 'zepto', at: '/v1.1' },
  verified: 'documentation',
} as const satisfies HostEntry
