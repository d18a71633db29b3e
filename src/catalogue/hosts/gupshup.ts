import type { HostEntry } from '../entries/host-entry.js'

export const gupshup = {
  provider: 'gupshup',
  hosts: ['api.gupshup.io', 'enterprise.smsgupshup.com', 'media.smsgupshup.com'],
  channel: 'chat',
  sends: [
    { path: '^/(sm|wa)/api/v1/(msg|template/msg)', methods: ['POST'] },
    { path: '^/GatewayAPI/rest', methods: ['GET', 'POST'], channel: 'sms' },
  ],
  reads: ['^/(sm|wa)/api/v1/(users|app)'],
  verified: 'documentation',
} as const satisfies HostEntry
