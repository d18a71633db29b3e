import type { HostEntry } from '../entries/host-entry.js'

export const pushme = {
  provider: 'pushme',
  hosts: ['push.i-i.me'],
  channel: 'push',
  sends: [{ path: '^/?(\\?|$)', methods: ['GET', 'POST'] }],
  reads: [],
  settings: ['push_?me.*url'],
  verified: 'documentation',
} as const satisfies HostEntry
