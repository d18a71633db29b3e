import type { HostEntry } from '../entries/host-entry.js'

export const mailpace = {
  provider: 'mailpace',
  hosts: ['app.mailpace.com'],
  channel: 'email',
  sends: [{ path: '^/api/v1/send$', methods: ['POST'] }],
  reads: [],
  root: { called: 'mailpace', at: '/api/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
