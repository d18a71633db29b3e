import type { HostEntry } from '../entries/host-entry.js'

export const budgetsms = {
  provider: 'budgetsms',
  hosts: ['api.budgetsms.net'],
  channel: 'sms',
  sends: [{ path: '^/sendsms', methods: ['GET', 'POST'] }],
  reads: ['^/(testsms|checkcredit|checksms)'],
  verified: 'documentation',
} as const satisfies HostEntry
