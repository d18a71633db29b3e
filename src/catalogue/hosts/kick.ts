import type { HostEntry } from '../entries/host-entry.js'

export const kick = {
  provider: 'kick',
  hosts: ['api.kick.com'],
  channel: 'chat',
  sends: [{ path: '^/public/v1/chat$', methods: ['POST'] }],
  reads: ['^/public/v1/(users|channels|livestreams)'],
  verified: 'documentation',
} as const satisfies HostEntry
