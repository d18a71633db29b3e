import type { HostEntry } from '../entries/host-entry.js'

export const zulip = {
  provider: 'zulip',
  hosts: ['*.zulipchat.com'],
  channel: 'chat',
  sends: [
    { path: '^/api/v1/messages$', methods: ['POST'] },
    { path: '^/api/v1/external/', methods: ['POST'] },
  ],
  reads: ['^/api/v1/users'],
  root: { called: 'zulip', at: '/api/v1' },
  verified: 'documentation',
} as const satisfies HostEntry
