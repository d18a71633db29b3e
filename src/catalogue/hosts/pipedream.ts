import type { HostEntry } from '../entries/host-entry.js'

export const pipedream = {
  provider: 'pipedream',
  hosts: ['*.m.pipedream.net'],
  channel: 'webhook',
  sends: [{ path: '^/', methods: ['GET', 'POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
