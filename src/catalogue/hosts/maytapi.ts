import type { HostEntry } from '../entries/host-entry.js'

export const maytapi = {
  provider: 'maytapi',
  hosts: ['api.maytapi.com'],
  channel: 'chat',
  sends: [{ path: '/sendMessage', methods: ['POST'] }],
  reads: ['/(status|getConversations)'],
  verified: 'documentation',
} as const satisfies HostEntry
