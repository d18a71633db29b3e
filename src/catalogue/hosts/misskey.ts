import type { HostEntry } from '../entries/host-entry.js'

export const misskey = {
  provider: 'misskey',
  hosts: [],
  channel: 'chat',
  sends: [{ path: '^/api/notes/create$', methods: ['POST'], anyHost: true }],
  reads: ['^/api/notes/(show|timeline)'],
  notes: 'Runs on hosts of its users.',
  verified: 'documentation',
} as const satisfies HostEntry
