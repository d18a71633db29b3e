import type { HostEntry } from '../entries/host-entry.js'

export const seven = {
  provider: 'seven',
  hosts: ['gateway.seven.io', 'gateway.sms77.io'],
  channel: 'sms',
  sends: [
    { path: '^/api/sms', methods: ['GET', 'POST'] },
    { path: '^/api/voice', methods: ['GET', 'POST'], channel: 'voice' },
  ],
  reads: ['^/api/(balance|lookup)'],
  verified: 'documentation',
} as const satisfies HostEntry
