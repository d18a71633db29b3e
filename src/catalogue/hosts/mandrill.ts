import type { HostEntry } from '../entries/host-entry.js'

export const mandrill = {
  provider: 'mandrill',
  hosts: ['mandrillapp.com'],
  channel: 'email',
  sends: [{ path: '^/api/1\\.0/messages/send', methods: ['POST'] }],
  reads: ['^/api/1\\.0/(users|templates|messages/(info|search))'],
  root: { called: 'mandrill', at: '/api/1.0' },
  verified: 'documentation',
} as const satisfies HostEntry
