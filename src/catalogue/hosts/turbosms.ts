import type { HostEntry } from '../entries/host-entry.js'

export const turbosms = {
  provider: 'turbosms',
  hosts: ['api.turbosms.ua'],
  channel: 'sms',
  sends: [{ path: '^/message/send', methods: ['GET', 'POST'] }],
  reads: ['^/user'],
  verified: 'documentation',
} as const satisfies HostEntry
