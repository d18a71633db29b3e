import type { HostEntry } from '../entries/host-entry.js'

export const fonnte = {
  provider: 'fonnte',
  hosts: ['api.fonnte.com'],
  channel: 'chat',
  sends: [{ path: '^/send', methods: ['POST'] }],
  reads: ['^/(validate|device|get-)'],
  verified: 'documentation',
} as const satisfies HostEntry
