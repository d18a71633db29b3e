import type { HostEntry } from '../entries/host-entry.js'

export const bitrix24 = {
  provider: 'bitrix24',
  hosts: ['*.bitrix24.com'],
  channel: 'chat',
  sends: [{ path: '/rest/.*/im\\.(notify|message\\.add)', methods: ['GET', 'POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
