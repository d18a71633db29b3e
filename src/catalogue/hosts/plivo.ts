import type { HostEntry } from '../entries/host-entry.js'

export const plivo = {
  provider: 'plivo',
  hosts: ['api.plivo.com'],
  channel: 'sms',
  sends: [
    { path: '^/v1/Account/[^/]*/Message/', methods: ['POST'] },
    { path: '^/v1/Account/[^/]*/Call/', methods: ['POST'], channel: 'voice' },
  ],
  reads: [],
  root: { called: 'plivo', at: '/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
