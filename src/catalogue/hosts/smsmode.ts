import type { HostEntry } from '../entries/host-entry.js'

export const smsmode = {
  provider: 'smsmode',
  hosts: ['rest.smsmode.com', 'api.smsmode.com'],
  channel: 'sms',
  sends: [
    { path: '^/sms/v1/messages', methods: ['POST'] },
    { path: '^/http/1\\.6/sendSMS', methods: ['GET', 'POST'] },
  ],
  reads: ['/balance'],
  verified: 'documentation',
} as const satisfies HostEntry
