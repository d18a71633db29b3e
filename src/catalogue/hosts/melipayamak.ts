import type { HostEntry } from '../entries/host-entry.js'

export const melipayamak = {
  provider: 'melipayamak',
  hosts: ['console.melipayamak.com', 'rest.payamak-panel.com'],
  channel: 'sms',
  sends: [
    { path: '^/api/send/', methods: ['POST'] },
    { path: '^/api/SendSMS/(SendSMS|BaseServiceNumber)', methods: ['POST'] },
  ],
  reads: ['/(receive|status|GetCredit)'],
  verified: 'documentation',
} as const satisfies HostEntry
