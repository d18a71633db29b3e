import type { HostEntry } from '../entries/host-entry.js'

export const emailjs = {
  provider: 'emailjs',
  hosts: ['api.emailjs.com'],
  channel: 'email',
  sends: [{ path: '^/api/v1\\.[01]/email/send', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
