import type { HostEntry } from '../entries/host-entry.js'

export const africastalking = {
  provider: 'africastalking',
  hosts: ['api.africastalking.com'],
  channel: 'sms',
  sends: [{ path: '^/version1/messaging', methods: ['POST'] }],
  reads: ['^/version1/user'],
  verified: 'documentation',
} as const satisfies HostEntry
