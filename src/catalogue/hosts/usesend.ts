import type { HostEntry } from '../entries/host-entry.js'

export const usesend = {
  provider: 'usesend',
  hosts: ['app.usesend.com', 'app.unsend.dev'],
  channel: 'email',
  sends: [{ path: '^/api/v1/emails(/batch)?$', methods: ['POST'] }],
  reads: [],
  root: { called: 'use_?send', at: '/api/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
