import type { HostEntry } from '../entries/host-entry.js'

export const clicksend = {
  provider: 'clicksend',
  hosts: ['rest.clicksend.com'],
  channel: 'sms',
  sends: [
    { path: '^/v3/sms/send', methods: ['POST'] },
    { path: '^/v3/voice/send', methods: ['POST'], channel: 'voice' },
    { path: '^/v3/email/send', methods: ['POST'], channel: 'email' },
  ],
  reads: ['^/v3/(account|sms/price)'],
  root: { called: 'click_?send', at: '/v3' },
  verified: 'documentation',
} as const satisfies HostEntry
