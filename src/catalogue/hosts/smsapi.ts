import type { HostEntry } from '../entries/host-entry.js'

export const smsapi = {
  provider: 'smsapi',
  hosts: ['api.smsapi.com', 'api.smsapi.pl', 'smsapi.free-mobile.fr'],
  channel: 'sms',
  sends: [{ path: '^/(sms\\.do|sendmsg)', methods: ['GET', 'POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
