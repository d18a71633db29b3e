import type { HostEntry } from '../entries/host-entry.js'

export const apns = {
  provider: 'apns',
  hosts: ['api.push.apple.com', 'api.sandbox.push.apple.com', 'api.development.push.apple.com'],
  channel: 'push',
  sends: [{ path: '^/3/device/', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
