import type { HostEntry } from '../entries/host-entry.js'

export const gotify = {
  provider: 'gotify',
  hosts: ['*.gotify.net'],
  channel: 'push',
  sends: [
    { path: '^/message', methods: ['POST'] },
    { path: '/message\\?token=', methods: ['POST'], anyHost: true },
  ],
  reads: ['^/(application|client|version)'],
  settings: ['gotify.*(url|server)'],
  verified: 'documentation',
} as const satisfies HostEntry
