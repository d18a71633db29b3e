import type { HostEntry } from '../entries/host-entry.js'

export const mailchannels = {
  provider: 'mailchannels',
  hosts: ['api.mailchannels.net'],
  channel: 'email',
  sends: [{ path: '^/tx/v1/send', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
