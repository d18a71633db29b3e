import type { HostEntry } from '../entries/host-entry.js'

export const kook = {
  provider: 'kook',
  hosts: ['www.kookapp.cn'],
  channel: 'chat',
  sends: [{ path: '^/api/v3/(message|direct-message)/create', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
