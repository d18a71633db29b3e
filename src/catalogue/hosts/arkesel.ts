import type { HostEntry } from '../entries/host-entry.js'

export const arkesel = {
  provider: 'arkesel',
  hosts: ['sms.arkesel.com'],
  channel: 'sms',
  sends: [
    { path: '^/api/v2/sms/send', methods: ['POST'] },
    { path: '^/sms/api\\?(.*&)?action=send-sms', methods: ['GET'] },
    { path: '^/api/otp/generate', methods: ['POST'] },
  ],
  reads: ['^/api/v2/clients'],
  verified: 'documentation',
} as const satisfies HostEntry
