import type { HostEntry } from '../entries/host-entry.js'

export const aisensy = {
  provider: 'aisensy',
  hosts: ['backend.aisensy.com'],
  channel: 'chat',
  sends: [{ path: '^/(campaign|direct-apis)/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
