import type { HostEntry } from '../entries/host-entry.js'

export const _46elks = {
  provider: '46elks',
  hosts: ['api.46elks.com'],
  channel: 'sms',
  sends: [
    { path: '^/a1/sms', methods: ['POST'] },
    { path: '^/a1/calls', methods: ['POST'], channel: 'voice' },
  ],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
