import type { HostEntry } from '../entries/host-entry.js'

export const onebot = {
  provider: 'onebot',
  hosts: [],
  channel: 'chat',
  sends: [
    {
      path: '/send_(group_|private_)?(forward_)?msg(_async|_rate_limited)?(\\?|$)',
      methods: ['GET', 'POST'],
      anyHost: true,
    },
  ],
  reads: ['/get_'],
  root: { called: 'one_?bot|go_?cq|cq_?http|napcat' },
  notes: 'Runs on hosts of its users.',
  verified: 'documentation',
} as const satisfies HostEntry
