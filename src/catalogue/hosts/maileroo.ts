import type { HostEntry } from '../entries/host-entry.js'

export const maileroo = {
  provider: 'maileroo',
  hosts: ['smtp.maileroo.com'],
  channel: 'email',
  sends: [{ path: '^/(api/v2/emails|send|send-template)', methods: ['POST'] }],
  reads: ['/scheduled$'],
  verified: 'documentation',
} as const satisfies HostEntry
