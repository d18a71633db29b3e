import type { HostEntry } from '../entries/host-entry.js'

export const amazonChime = {
  provider: 'amazon-chime',
  hosts: ['hooks.chime.aws'],
  channel: 'chat',
  sends: [{ path: '^/incomingwebhooks/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
