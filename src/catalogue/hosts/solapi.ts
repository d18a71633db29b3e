import type { HostEntry } from '../entries/host-entry.js'

export const solapi = {
  provider: 'solapi',
  hosts: ['api.solapi.com', 'api.coolsms.co.kr'],
  channel: 'sms',
  sends: [{ path: '^/messages/v4/send', methods: ['POST'] }],
  reads: ['^/messages/v4/(list|groups)', '^/cash'],
  verified: 'documentation',
} as const satisfies HostEntry
