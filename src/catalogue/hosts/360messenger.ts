import type { HostEntry } from '../entries/host-entry.js'

export const _360messenger = {
  provider: '360messenger',
  hosts: ['api.360messenger.com'],
  channel: 'chat',
  sends: [{ path: '^/v2/send(Message|Group)', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
