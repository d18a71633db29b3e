import type { HostEntry } from '../entries/host-entry.js'

export const senderNet = {
  provider: 'sender-net',
  hosts: ['api.sender.net'],
  channel: 'email',
  sends: [{ path: '^/v2/message/', methods: ['POST'] }],
  reads: ['^/v2/subscribers'],
  verified: 'documentation',
} as const satisfies HostEntry
