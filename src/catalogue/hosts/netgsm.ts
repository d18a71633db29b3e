import type { HostEntry } from '../entries/host-entry.js'

export const netgsm = {
  provider: 'netgsm',
  hosts: ['api.netgsm.com.tr'],
  channel: 'sms',
  sends: [{ path: '^/sms/(send|rest)', methods: ['GET', 'POST'] }],
  reads: ['^/(balance|sms/report)'],
  verified: 'documentation',
} as const satisfies HostEntry
