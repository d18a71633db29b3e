import type { HostEntry } from '../entries/host-entry.js'

export const freeMobile = {
  provider: 'free-mobile',
  hosts: ['smsapi.free-mobile.fr'],
  channel: 'sms',
  sends: [{ path: '^/sendmsg', methods: ['GET', 'POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
