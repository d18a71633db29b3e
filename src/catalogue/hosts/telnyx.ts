import type { HostEntry } from '../entries/host-entry.js'

export const telnyx = {
  provider: 'telnyx',
  hosts: ['api.telnyx.com'],
  channel: 'sms',
  sends: [
    { path: '^/v2/messages', methods: ['POST'] },
    { path: '^/v2/calls$', methods: ['POST'], channel: 'voice' },
  ],
  reads: ['^/v2/phone_numbers'],
  root: { called: 'telnyx', at: '/v2' },
  verified: 'documentation',
} as const satisfies HostEntry
